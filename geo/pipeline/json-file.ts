import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/model/atlas';
import { readAll, type Reader } from '../../src/model/read';
import { jsonFaults, placeOf } from './json-scan';

/** A file's text and the JSON in it; no value where it cannot be read or is not JSON, which is among the problems then. */
export interface JsonFile {
  text: string;
  json?: { value: unknown };
  problems: Problem[];
}

/** Reads a file of JSON; `label` is its name in problems. */
export function readJson(path: string, label: string): JsonFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { text: '', problems: [{ file: label, path: '', message }] };
  }
  const problems = jsonFaults(text).map(({ offset, message }) => ({
    file: label,
    path: placeOf(text, offset),
    message,
  }));
  try {
    return { text, json: { value: JSON.parse(text) }, problems };
  } catch {
    return { text, problems };
  }
}

/** Reads a file that a tree may lack; no value where it does, or where the file is not what it should be: then its faults. */
export function readOptional<T>(
  { folder, label }: { folder: string; label: string },
  name: string,
  reader: Reader<T>,
): { file: string; value?: T; problems: Problem[] } {
  const file = `${label}/${name}`;
  const path = join(folder, name);
  if (!existsSync(path)) return { file, problems: [] };
  const read = readJson(path, file);
  if (!read.json || read.problems.length > 0) return { file, problems: read.problems };
  const result = readAll(reader, read.json.value, file);
  return result.ok ? { file, value: result.value, problems: [] } : { file, problems: result.problems };
}
