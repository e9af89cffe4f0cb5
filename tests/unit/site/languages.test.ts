import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  EARLY_FILE,
  earlyFile,
  FETCHING_FILE,
  fetchingFile,
  LANGUAGES_FILE,
  languagesFile,
  readFacts,
  WORDS_FOLDER,
} from '../../../site/languages';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('The list of languages', () => {
  it('is what the files of words say: npm run languages writes it', async () => {
    const languages = await readFacts(WORDS_FOLDER);
    expect(readFileSync(LANGUAGES_FILE, 'utf8')).toBe(await languagesFile(languages));
    expect(readFileSync(FETCHING_FILE, 'utf8')).toBe(await fetchingFile(languages.keys()));
    expect(readFileSync(EARLY_FILE, 'utf8')).toBe(await earlyFile(readFileSync(EARLY_FILE, 'utf8'), languages));
  });

  it('grows by a file of words alone', async () => {
    for (const file of readdirSync(WORDS_FOLDER)) copyFileSync(join(WORDS_FOLDER, file), join(folder, file));
    writeFileSync(
      join(folder, 'fa.ts'),
      `export const facts = { name: 'فارسی', tag: 'fa', locale: 'fa', direction: 'rtl', script: 'Arab', fonts: ['Vazirmatn'],
        element: { map: 'نقشه', tap: 'نمایش' }, credit: '\u2067©\u2069', openGraph: 'fa_IR', tex: 'persian' };`,
    );
    const languages = await readFacts(folder);
    const text = await languagesFile(languages);
    expect(text).toMatch(/export const LANGUAGES = \['en', 'zh', 'ar', .*'fa'/);
    expect(text).toContain("fa: 'فارسی'");
    expect(await fetchingFile(languages.keys())).toContain("fa: async () => (await import('./words/fa')).words");
    expect(await earlyFile(readFileSync(EARLY_FILE, 'utf8'), languages)).toContain("ar: 'rtl ar', fa: 'rtl fa' };");
    // What cannot be seen in an editor is written so that it can.
    expect(text).toContain("fa: '\\u2067©\\u2069'");
  });
});
