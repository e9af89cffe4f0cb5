import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { weighAll } from '../support/first-picture-files';
import { expect, test } from './atlas';

/** What may have travelled when a picture is painted, bytes (brotli). */
const MOST_BYTES = 80_000;
const DIST = 'dist';
const LANGUAGES = ['en', 'zh', 'ar'];
const THEMES = ['light', 'dark'];

test('every view of the atlas has its first picture from 80 kB in all, full and in a frame, in every language', () => {
  test.setTimeout(240_000);
  const said = execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/picture-bytes.ts', DIST], {
    encoding: 'utf8',
  });
  const { views, heaviest } = JSON.parse(said) as { views: number; heaviest: [view: string, bytes: number][] };
  expect(views).toBeGreaterThan(5_000);
  expect(heaviest.filter(([, bytes]) => bytes > MOST_BYTES)).toEqual([]);
});

test('the opening view has its first picture from 80 kB in all, in every window, language and theme', () => {
  for (const page of ['index.html', 'embed.html']) {
    const html = readFileSync(`${DIST}/${page}`, 'utf8');
    const sizes = [...html.matchAll(/\[(\d+),(\d+)\]/g)].map(([, width, height]) => `${width}x${height}`);
    expect(sizes.length).toBeGreaterThan(3);
    const before = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
    for (const size of sizes) {
      for (const name of LANGUAGES.flatMap((language) => THEMES.map((theme) => `${language}.${theme}`))) {
        const picture = `posters/opening-${size}.${name}.svg`;
        expect(weighAll(DIST, [page, ...before, picture]), picture).toBeLessThanOrEqual(MOST_BYTES);
      }
    }
  }
});
