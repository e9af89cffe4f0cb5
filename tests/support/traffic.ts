import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** One answer as it would travel from a CDN. */
export interface Transfer {
  path: string;
  /** Bytes: brotli at its default quality for text, as stored for tiles and pictures. */
  bytes: number;
  /** Tiles, relief, labels, atlas: what the map shows, as against the code that shows it. */
  data: boolean;
}

const TEXT = /\.(?:html|js|mjs|css|json|svg)$/;
const DATA = /\.(?:json|pmtiles|webp)$/;

/** Notes what a served folder is asked for; give `note` to `serve` as `onRequest`. */
export function recordTraffic(folder: string, mount = '/') {
  const transfers: Transfer[] = [];
  const seen = new Set<string>();
  const note = (path: string, request: IncomingMessage): void => {
    const file = fileName(path, mount);
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const key = `${file} ${range?.[0] ?? ''}`;
    // A second request for the same thing is answered by the browser's cache on any real server.
    if (seen.has(key)) return;
    seen.add(key);
    const bytes = range ? Number(range[2]) - Number(range[1]) + 1 : weigh(join(folder, file));
    if (bytes > 0) transfers.push({ path: file, bytes, data: DATA.test(file) });
  };
  return { transfers, note };
}

function fileName(path: string, mount: string): string {
  const rest = path.slice(mount.length);
  return rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
}

/** Bytes a file takes on the way, 0 where there is none. */
export function weigh(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0 || !TEXT.test(file)) return size;
  return brotliCompressSync(readFileSync(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_DEFAULT_QUALITY },
  }).length;
}

export function totalBytes(transfers: Transfer[], only: (transfer: Transfer) => boolean = () => true): number {
  return transfers.filter(only).reduce((sum, { bytes }) => sum + bytes, 0);
}
