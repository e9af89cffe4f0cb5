import type { Problem } from '../../src/model/atlas';

/** A problem as a line of text: `file: json.path: sentence`; a whole file has no path. */
export function lineOf({ file, path, message }: Problem): string {
  return path === '' ? `${file}: ${message}` : `${file}: ${path}: ${message}`;
}

/** All problems, a line each, under a line that counts them. */
export function reportOf(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [`geo: ${count}`, ...problems.map(lineOf)].join('\n');
}
