import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The small tree of `tests/fixtures`, which has no fault. */
export const SMALL_GEO = 'tests/fixtures/geo-small';

/** One change to a file of the tree: a new value at a JSON path, or `undefined` to take the key or item away. */
export interface Change {
  file: string;
  path: string;
  value: unknown;
}

/** A copy of the small tree, with changes, that lasts as long as the test. Returns its folder. */
export function smallGeo(...changes: Change[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'geo-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(SMALL_GEO, folder, { recursive: true });
  for (const { file, path, value } of changes) {
    const name = join(folder, file);
    const json: unknown = JSON.parse(readFileSync(name, 'utf8'));
    change(json, path, value);
    writeFileSync(name, JSON.stringify(json));
  }
  return folder;
}

function change(root: unknown, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((at, key) => Reflect.get(object(at, path), key), root);
  if (value !== undefined) Reflect.set(object(parent, path), last, value);
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(object(parent, path), last);
}

function object(value: unknown, path: string): object {
  if (typeof value !== 'object' || value === null) throw new Error(`The small tree has nothing at ${path}`);
  return value;
}
