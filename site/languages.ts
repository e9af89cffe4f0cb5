/** Gathers the languages there are, and what each says of itself, from its file of words: `npm run languages`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { LanguageFacts } from '../src/i18n/language-facts';
import { TEXT_LANGUAGES } from '../src/model/text-languages';

export const WORDS_FOLDER = 'src/i18n/words';
export const LANGUAGES_FILE = 'src/model/languages.ts';
export const FETCHING_FILE = 'src/i18n/fetching.ts';
export const EARLY_FILE = 'public/early.js';

const GATHERED = `/** Gathered from \`${WORDS_FOLDER}/\` by \`npm run languages\`, which every build does. Not written by hand. */`;

/** A column of the gathered file, which a page that needs no other leaves behind. */
const COLUMNS: readonly [name: string, fact: keyof LanguageFacts, type: string, says: string][] = [
  ['LANGUAGE_NAMES', 'name', 'string', 'Their own names for themselves.'],
  ['LANGUAGE_TAGS', 'tag', 'string', 'For `lang`.'],
  ['LOCALES', 'locale', 'string', 'For `Intl`.'],
  ['DIRECTIONS', 'direction', "'ltr' | 'rtl'", ''],
  ['SCRIPTS', 'script', "'Latn' | 'Hans' | 'Arab'", 'ISO 15924.'],
  ['READER_FONTS', 'fonts', 'readonly string[]', 'Fonts of a reader’s machine.'],
  ['ELEMENT_WORDS', 'element', 'Readonly<{ map: string; tap: string }>', 'What `<trade-corridors>` says by itself.'],
  ['CREDITS', 'credit', 'string', 'What is said wherever the map or a picture of it is shown.'],
  ['OPEN_GRAPH_LOCALES', 'openGraph', 'string', ''],
  ['TEX_LANGUAGES', 'tex', 'string', ''],
];

/** What the languages of a folder, a file each, say of themselves: those of the atlas' texts first, others by their codes. */
export async function readFacts(folder: string): Promise<Map<string, LanguageFacts>> {
  const codes = readdirSync(folder)
    .map((file) => basename(file, '.ts'))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  const found = new Map<string, LanguageFacts>();
  for (const code of codes) {
    const { facts } = (await import(pathToFileURL(join(folder, `${code}.ts`)).href)) as { facts: LanguageFacts };
    found.set(code, facts);
  }
  return found;
}

function placeOf(code: string): number {
  const place = (TEXT_LANGUAGES as readonly string[]).indexOf(code);
  return place < 0 ? TEXT_LANGUAGES.length : place;
}

/** The text of {@link LANGUAGES_FILE}. */
export async function languagesFile(languages: ReadonlyMap<string, LanguageFacts>): Promise<string> {
  const columns = COLUMNS.map(([name, fact, type, says]) => {
    const values = [...languages].map(([code, facts]) => `${code}: ${escaped(facts[fact])}`);
    const comment = says === '' ? '' : `/** ${says} */\n`;
    return `${comment}export const ${name}: Readonly<Record<Language, ${type}>> = {${values.join(', ')}};`;
  });
  return formatted([
    GATHERED,
    `export const LANGUAGES = ${JSON.stringify([...languages.keys()])} as const;`,
    'export type Language = (typeof LANGUAGES)[number];',
    ...columns,
  ]);
}

/** The text of {@link FETCHING_FILE}: a reader pays for one language, and for English, which stands in for all. */
export async function fetchingFile(codes: Iterable<string>): Promise<string> {
  const fetches = [...codes].map((code) =>
    code === 'en' ? 'en: () => Promise.resolve(en)' : `${code}: async () => (await import('./words/${code}')).words`,
  );
  return formatted([
    GATHERED,
    `import type { Language } from '../model/languages';\nimport { words as en, type Words } from './words/en';`,
    `export const FETCH: Readonly<Record<Language, () => Promise<Words>>> = {${fetches.join(', ')}};`,
  ]);
}

/** {@link EARLY_FILE}, which is read before all else and has a list of its own, with that list. */
export function earlyFile(before: string, languages: ReadonlyMap<string, LanguageFacts>): Promise<string> {
  const list = [...languages].map(([code, { direction, tag }]) => `${code}: '${direction} ${tag}'`);
  const text = before.replace(/\bvar spoken = \{[^}]*\};/, `var spoken = { ${list.join(', ')} };`);
  return formatted([text]);
}

async function formatted(paragraphs: readonly string[]): Promise<string> {
  return format(paragraphs.join('\n\n'), { ...(await resolveConfig(LANGUAGES_FILE)), parser: 'typescript' });
}

/** Marks that set a text's direction are not seen: they are written by their numbers. */
function escaped(value: LanguageFacts[keyof LanguageFacts]): string {
  return JSON.stringify(value).replace(
    /[\u2066-\u2069]/g,
    (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const languages = await readFacts(WORDS_FOLDER);
  const early = await earlyFile(readFileSync(EARLY_FILE, 'utf8'), languages);
  const files = {
    [EARLY_FILE]: early,
    [LANGUAGES_FILE]: await languagesFile(languages),
    [FETCHING_FILE]: await fetchingFile(languages.keys()),
  };
  for (const [file, text] of Object.entries(files)) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}
