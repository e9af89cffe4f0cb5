import { MODES, STATUSES, STRAND_PATTERNS } from '../model/atlas';
import type { LineKind } from './grammar';

/** One word for a kind of line, so that a style expression can match on it: `rail operating surveyed plain`. */
export function lineKey({ mode, status, schematic, pattern }: LineKind): string {
  return `${mode} ${status} ${schematic ? 'schematic' : 'surveyed'} ${pattern}`;
}

/** Every kind of line there can be, by its key. */
export const LINE_KINDS: ReadonlyMap<string, LineKind> = new Map(
  MODES.flatMap((mode) =>
    STATUSES.flatMap((status) =>
      [false, true].flatMap((schematic) =>
        STRAND_PATTERNS.map((pattern) => {
          const kind = { mode, status, schematic, pattern };
          return [lineKey(kind), kind] as const;
        }),
      ),
    ),
  ),
);
