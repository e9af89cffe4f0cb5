import { beforeAll, describe, expect, it } from 'vitest';
import { citationBibtex, citationText, escapeTex, type Cited } from '../../../src/export/citation';
import { loadWords } from '../../../src/i18n';
import { LANGUAGES, type Language } from '../../../src/model/atlas';
import { formatDate } from '../../../src/ui/format-date';

const cited = (language: Language, parts: Partial<Cited> = {}): Cited => ({
  title: 'Rail-sea train · Midtown’s trade corridors',
  version: '1f0c9a2b-2026-09',
  url: 'https://example.org/atlas/?select=route:north-south/rail-sea&lang=en',
  accessed: '2026-11-26',
  language,
  sayDate: (date) => formatDate(date, language),
  ...parts,
});

beforeAll(() => Promise.all(LANGUAGES.map(loadWords)));

describe('A citation', () => {
  it('names author, title, data version, its date, address and day', () => {
    expect(citationText(cited('en'))).toBe(
      'trade-corridors contributors: Rail-sea train · Midtown’s trade corridors. Data version 1f0c9a2b-2026-09, figures up to ' +
        'September 2026. https://example.org/atlas/?select=route:north-south/rail-sea&lang=en (accessed 26 November 2026).',
    );
  });

  it('speaks the reader’s language', () => {
    expect(citationText(cited('zh'))).toContain('数据版本1f0c9a2b-2026-09，数据截至2026年9月');
    expect(citationText(cited('ar'))).toContain('سبتمبر 2026');
  });

  it('makes no date up for data without one', () => {
    expect(citationText(cited('en', { version: 'fixture' }))).toContain('Data version fixture. https:');
    expect(citationBibtex(cited('en', { version: 'fixture' }))).toContain('note = {Data version fixture}');
  });

  it('is an entry that BibTeX reads', () => {
    expect(citationBibtex(cited('en'))).toBe(
      `@misc{trade-corridors-1f0c9a2b-2026-09-route-north-south-rail-sea,
  author = {{trade-corridors contributors}},
  title = {{Rail-sea train · Midtown’s trade corridors}},
  year = {2026},
  month = sep,
  version = {1f0c9a2b-2026-09},
  note = {Data version 1f0c9a2b-2026-09, figures up to September 2026},
  url = {https://example.org/atlas/?select=route:north-south/rail-sea&lang=en},
  urldate = {2026-11-26},
  langid = {english}
}
`,
    );
  });

  it('lets no title end its field or act on TeX', () => {
    const title = String.raw`50 % of "A&B" {x}} \input{/etc} #1 $y$ a_b^c~d` + '\nnext';
    const entry = citationBibtex(cited('en', { title, url: 'https://example.org/?a={b}\\c' }));
    const depth = [...entry.replace(/\\[{}]/g, '')].reduce((sum, c) => sum + (c === '{' ? 1 : c === '}' ? -1 : 0), 0);
    expect(depth).toBe(0);
    expect(entry.split('\n')).toHaveLength(12);
    expect(entry).toContain('?a=%7Bb%7D%5Cc');
  });
});

describe('escapeTex', () => {
  it('writes out what TeX acts on', () => {
    expect(escapeTex(String.raw`\ { } $ & # _ % ~ ^`)).toBe(
      String.raw`\textbackslash{} \{ \} \$ \& \# \_ \% \textasciitilde{} \textasciicircum{}`,
    );
  });
});
