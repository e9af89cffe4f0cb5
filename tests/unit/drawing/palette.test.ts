import { describe, expect, it } from 'vitest';
import { palette } from '../../../src/drawing/palette';

/** Relative luminance of `#rrggbb`: WCAG 2.2, definition of "relative luminance". */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, definition of "contrast ratio". */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The project's colour table: contrast against land and against water, to a tenth. */
const TABLE = [
  ['light', 'rail', 5.4, 4.3],
  ['light', 'sea', 8.8, 7.1],
  ['light', 'river', 4.8, 3.8],
  ['light', 'power', 4.9, 3.9],
  ['dark', 'rail', 6.2, 7.4],
  ['dark', 'sea', 4.8, 5.7],
  ['dark', 'river', 9.3, 11.0],
  ['dark', 'power', 8.6, 10.2],
] as const;
const TOLERANCE = 0.1;

describe('the palette', () => {
  it.each(TABLE)('in %s, %s stands out from land %f to 1 and from water %f to 1', (theme, family, land, water) => {
    const colors = palette[theme];
    expect(Math.abs(contrast(colors.strand[family], colors.land) - land)).toBeLessThan(TOLERANCE);
    expect(Math.abs(contrast(colors.strand[family], colors.water) - water)).toBeLessThan(TOLERANCE);
  });

  it.each(['light', 'dark'] as const)('in %s, every line reaches the 3 to 1 that WCAG asks of graphics', (theme) => {
    const { land, water, strand } = palette[theme];
    for (const color of Object.values(strand)) {
      expect(contrast(color, land)).toBeGreaterThanOrEqual(3);
      expect(contrast(color, water)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(['light', 'dark'] as const)('in %s, glyphs can be read on the discs of the power plants', (theme) => {
    const { casing, energy } = palette[theme];
    for (const color of Object.values(energy)) expect(contrast(color, casing)).toBeGreaterThanOrEqual(3);
  });

  it.each(['light', 'dark'] as const)('in %s, names of cities reach the 4.5 to 1 that WCAG asks of text', (theme) => {
    const { halo, land, cityLabel, focus } = palette[theme];
    for (const ground of [halo, land]) {
      expect(contrast(cityLabel, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(focus, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
