/** The small gallery that is kept beside the code: a sheet of each screen, and a page that lists them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const KEPT = 'tests/gallery/kept';
/** The folder weighs no more. */
export const MOST_KEPT_BYTES = 3_500_000;

const LIST = 'README.md';
const ENTRY = /^## (.+)\n\nTaken (\S+), data (\S+)\.$/gm;

export const sheetFile = (screen: string): string => `${screen}.webp`;

/** When a sheet was taken, and of which version of the data. */
export interface Taken {
  date: string;
  data: string;
}

/** What the kept list says of its sheets, by screen. */
export function readKept(folder = KEPT): Map<string, Taken> {
  const file = join(folder, LIST);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Map([...text.matchAll(ENTRY)].map(([, screen = '', date = '', data = '']) => [screen, { date, data }]));
}

/** Lists the sheets of these screens, in their order. */
export function writeKept(screens: readonly string[], taken: ReadonlyMap<string, Taken>, folder = KEPT): void {
  const entries = screens.flatMap((screen) => {
    const { date, data } = taken.get(screen) ?? {};
    return date && data
      ? [`## ${screen}\n\nTaken ${date}, data ${data}.\n\n![${screen}, in every look](${sheetFile(screen)})\n`]
      : [];
  });
  const head = `# Every screen, kept

In English, Chinese and Arabic, light and dark, 360, 800 and 1440 px wide: written by \`npm run gallery\`, which also takes the pictures at
their full size.
`;
  writeFileSync(join(folder, LIST), [head, ...entries].join('\n'));
}
