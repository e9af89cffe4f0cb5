import { readFileSync } from 'node:fs';
import type { Problem } from '../../src/model/atlas';
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
