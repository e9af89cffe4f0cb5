import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where they are kept once they were got: this project has no copy. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/published-schemas/', import.meta.url));

/** Debian's packages that carry the formats' own schemas, and the folder of each that does. */
const PACKAGES = [
  ['pytrainer', 'usr/share/pytrainer/schemas'],
  ['python3-mapproxy', 'usr/share/python3-mapproxy/test/schemas/kml/2.2.0'],
] as const;

/** Without a network nobody is to wait for long. */
const PATIENCE_MS = 60_000;
const AT_ONCE = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::https::Timeout=10'];

export interface PublishedSchema {
  file: string;
  /** What it imports. */
  beside: readonly string[];
}

/** Topografix's for GPX 1.1, and the OGC's for KML 2.2. */
export const PUBLISHED = {
  gpx: { file: 'Topografix_gpx11.xsd', beside: [] },
  kml: { file: 'ogckml22.xsd', beside: ['atom-author-link.xsd', 'xAL.xsd'] },
} as const satisfies Record<string, PublishedSchema>;

export function publishedPath(file: string): string {
  return join(FOLDER, file);
}

/** Whether it lies here with all that it imports. */
export function hasPublished({ file, beside }: PublishedSchema): boolean {
  return [file, ...beside].every((name) => existsSync(publishedPath(name)));
}

/** Takes the formats' own schemas out of Debian's packages, where there are none yet and Debian's tools can get them. */
export function fetchPublishedSchemas(): void {
  if (Object.values(PUBLISHED).every(hasPublished)) return;
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
  const until = Date.now() + PATIENCE_MS;
  const inFolder = (command: string, ...args: string[]): void => {
    execFileSync(command, args, { cwd: folder, stdio: 'ignore', timeout: Math.max(1, until - Date.now()) });
  };
  try {
    const names = PACKAGES.map(([name]) => name);
    try {
      inFolder('apt-get', ...AT_ONCE, 'download', ...names);
    } catch {
      // Debian's lists may never have been read here.
      inFolder('apt-get', ...AT_ONCE, 'update', '-qq');
      inFolder('apt-get', ...AT_ONCE, 'download', ...names);
    }
    for (const archive of readdirSync(folder).filter((name) => name.endsWith('.deb')))
      inFolder('dpkg-deb', '-x', archive, '.');
    mkdirSync(FOLDER, { recursive: true });
    for (const [, schemas] of PACKAGES) cpSync(join(folder, schemas), FOLDER, { recursive: true });
  } catch (reason) {
    console.log(
      `The schemas of GPX and KML could not be taken from Debian's packages; files are held to our own alone. ${String(reason)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
