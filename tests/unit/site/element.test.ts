import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildElement, readPosterIndex } from '../../../site/vite';

/** What the element may weigh before anybody has seen it, bytes as they travel (brotli). */
const BUDGET = 6000;
const LIST = Array.from({ length: 8 }, (_, preset) => ({
  id: `preset-${preset}`,
  query: `select=corridor:name-${preset}`,
  title: { en: `New Corridor ${preset}`, zh: `西部陆海新通道之${preset}`, ar: `الممر التجاري ${preset}` },
}));

it('The element is one classic script of at most 6 kB that loads nothing further', async () => {
  const code = await buildElement(LIST);
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(BUDGET);
  expect(code).not.toMatch(/\bimport\b|\bexport\b/);
  expect(code).toContain('preset-7');
  // As a browser reads a script without type="module".
  expect(() => new Function(code)).not.toThrow();
});

it('The list of posters is read, or said to be none', () => {
  expect(readPosterIndex('[{"id":"opening","query":"","title":{"en":"x"}}]')).toEqual([
    { id: 'opening', query: '', title: { en: 'x' } },
  ]);
  expect(() => readPosterIndex('{}')).toThrow('no list');
  expect(() => readPosterIndex('[{"id":"opening"}]')).toThrow('no query');
  expect(() => readPosterIndex('[{"id":"opening","query":"","title":{"en":7}}]')).toThrow('no title');
});
