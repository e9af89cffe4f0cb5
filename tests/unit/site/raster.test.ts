import { expect, it, vi } from 'vitest';
import { CARD_MAP_PX, CARD_SIZE_PX, cardSvg } from '../../../site/cards';
import { loadRasterizer } from '../../../site/raster';
import type { Language } from '../../../src/model/atlas';

const line = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="40"><text x="8" y="28" font-size="24" font-family="'No Such Font'">${text}</text></svg>`;
const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);

/** Width and height as a PNG says them: https://www.w3.org/TR/png-3/#11IHDR. */
function sizeOf(png: Uint8Array): [width: number, height: number] {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

// Whole fonts are opened.
vi.setConfig({ testTimeout: 60_000 });
const rasterize = await loadRasterizer();

it('Letters of every language are drawn in a font of the build, each by its own shape', () => {
  const texts: [Language, string, string][] = [
    ['en', 'Chongqing', 'Chongqinh'],
    ['zh', '重庆', '重慶'],
    ['ar', 'تشونغ', 'تشوتغ'],
  ];
  for (const [language, text, other] of texts) {
    const drawn = rasterize(line(text), language);
    expect(sizeOf(drawn)).toEqual([160, 40]);
    expect(same(drawn, rasterize(line(''), language)), text).toBe(false);
    expect(same(drawn, rasterize(line(other), language)), text).toBe(false);
    expect(same(drawn, rasterize(line(text), language)), text).toBe(true);
  }
});

it('Arabic letters join', () => {
  // A zero-width non-joiner changes nothing but the shapes of its neighbours.
  expect(same(rasterize(line('سبب'), 'ar'), rasterize(line('س\u200Cب\u200Cب'), 'ar'))).toBe(false);
});

it('A card has the size that other sites show, whatever its title holds', () => {
  const { width, height } = CARD_MAP_PX;
  const map = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
  const mark = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"/>';
  const long = 'A title & <a subtitle> that is much longer than any card is wide, however small it may be set';
  for (const language of ['en', 'zh', 'ar'] as const) {
    const card = cardSvg({ map, mark, title: long, subtitle: 'x', language });
    expect(sizeOf(rasterize(card, language))).toEqual([CARD_SIZE_PX.width, CARD_SIZE_PX.height]);
  }
});
