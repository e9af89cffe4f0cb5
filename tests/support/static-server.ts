import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pmtiles': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

export interface ServeOptions {
  folder: string;
  /** Path under which the folder appears. Default `/`. */
  mount?: string;
  /** Answer byte ranges. Default true; some plain servers do not. */
  ranges?: boolean;
  /** Let any page read the files. Default true; a server that was not told to does not. */
  forAnyone?: boolean;
  /** Called with the path of each request, before it is answered. */
  onRequest?: (path: string, request: IncomingMessage) => void;
}

export interface Served {
  /** Address of the mount, with its closing slash. */
  url: string;
  close(): Promise<void>;
}

/** Sandboxed frames have no origin of their own: to them every file comes from elsewhere. */
const FOR_ANYONE = { 'access-control-allow-origin': '*' };

/** Serves a folder on loopback, as any web server or CDN would: a sub-path, ranges, files that any page may read. */
export async function serve({
  folder,
  mount = '/',
  ranges = true,
  forAnyone = true,
  onRequest,
}: ServeOptions): Promise<Served> {
  const root = resolve(folder);
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    onRequest?.(path, request);
    const file = fileOf(root, mount, path);
    if (file) send(file, request, response, { ranges, headers: forAnyone ? FOR_ANYONE : {} });
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${mount}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function fileOf(root: string, mount: string, path: string): string | undefined {
  if (!path.startsWith(mount)) return undefined;
  const rest = normalize(path.slice(mount.length));
  const file = join(root, rest === '' || rest === '.' || rest.endsWith('/') ? join(rest, 'index.html') : rest);
  return file.startsWith(root) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

interface Sending {
  ranges: boolean;
  headers: Record<string, string>;
}

function send(file: string, request: IncomingMessage, response: ServerResponse, { ranges, headers }: Sending): void {
  const size = statSync(file).size;
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const range = ranges ? /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') : null;
  if (!range) {
    response.writeHead(200, { ...headers, 'content-type': type, 'content-length': size });
    createReadStream(file).pipe(response);
    return;
  }
  const start = Number(range[1]);
  const end = Math.min(range[2] ? Number(range[2]) : size - 1, size - 1);
  if (start > end) {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  response.writeHead(206, {
    ...headers,
    'content-type': type,
    'content-length': end - start + 1,
    'content-range': `bytes ${start}-${end}/${size}`,
    'accept-ranges': 'bytes',
  });
  createReadStream(file, { start, end }).pipe(response);
}
