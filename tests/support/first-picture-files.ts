/** What travels until a page has drawn its first picture, from the built files alone. */
import { readFileSync, readdirSync } from 'node:fs';
import { weigh } from './traffic';

/** The page's code and that which draws, by its file; data comes besides. @param page `index.html` or `embed.html` */
export function drawingFiles(dist: string, page: string): Set<string> {
  const html = readFileSync(`${dist}/${page}`, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/((?:assets\/[^"]+|early\.js))"/g)].map(([, file = '']) => file);
  const files = new Set([page]);
  for (const file of [...named, chunk(dist, 'draw-first')]) addImports(dist, file, files);
  return files;
}

/** Those besides that draw a planned way. */
export function wayFiles(dist: string): Set<string> {
  const files = new Set<string>();
  addImports(dist, chunk(dist, 'first-way'), files);
  return files;
}

function chunk(dist: string, name: string): string {
  const pattern = new RegExp(`^${name}-[\\w-]{8}\\.js$`);
  const found = readdirSync(`${dist}/assets`).filter((file) => pattern.test(file));
  if (found.length !== 1) throw new Error(`${found.length} files are ${name}`);
  return `assets/${found[0]}`;
}

function addImports(dist: string, file: string, files: Set<string>): void {
  if (files.has(file)) return;
  files.add(file);
  if (!file.startsWith('assets/') || !file.endsWith('.js')) return;
  const code = readFileSync(`${dist}/${file}`, 'utf8');
  for (const [, next = ''] of code.matchAll(/(?:from|import)\s?"\.\/([^"]+\.js)"/g)) {
    addImports(dist, `assets/${next}`, files);
  }
}

const known = new Map<string, number>();

/** Bytes of some files of a built site together (brotli). @throws Error where one is not there */
export function weighAll(dist: string, files: Iterable<string>): number {
  let sum = 0;
  for (const file of new Set(files)) {
    const path = `${dist}/${file}`;
    const bytes = known.get(path) ?? weigh(path);
    if (bytes === 0) throw new Error(`there is no ${path}`);
    known.set(path, bytes);
    sum += bytes;
  }
  return sum;
}
