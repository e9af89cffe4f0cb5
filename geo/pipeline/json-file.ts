import { readFileSync } from 'node:fs';
import type { Problem } from '../../src/model/atlas';

/** A file's JSON, or the one problem with it: it cannot be read, or is not JSON and from where on. */
export type JsonFile = { value: unknown; text: string } | { problem: Problem };

/** Reads a file of JSON; `label` is its name in problems. */
export function readJson(path: string, label: string): JsonFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { problem: { file: label, path: '', message: `cannot be read: ${messageOf(error)}` } };
  }
  try {
    return { value: JSON.parse(text), text };
  } catch (error) {
    return { problem: { file: label, path: placeOfFault(text, error), message: notJson(text, error) } };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** How far into the text the fault lies: its end where the engine names no position. */
function offsetOf(text: string, error: unknown): number {
  const named = /at position (\d+)/.exec(messageOf(error))?.[1];
  return named === undefined ? text.length : Math.min(Number(named), text.length);
}

function placeOfFault(text: string, error: unknown): string {
  const before = text.slice(0, offsetOf(text, error)).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/** Says where reading stopped in words that do not depend on the engine's version. */
function notJson(text: string, error: unknown): string {
  const offset = offsetOf(text, error);
  if (text.trim() === '') return 'is empty, not JSON';
  if (offset >= text.trimEnd().length) return 'is not JSON: it ends too early';
  return `is not JSON: it does not go on as JSON at ${JSON.stringify(text.slice(offset, offset + 20))}`;
}
