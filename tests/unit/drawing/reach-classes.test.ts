import { describe, expect, it } from 'vitest';
import { palette } from '../../../src/drawing/palette';
import { breaksFor, classOf, REACH_CLASSES, REACH_RADIUS_PX } from '../../../src/drawing/reach-classes';

/** Relative luminance: WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the classes of the reach view', () => {
  it('end at round numbers, and reach the farthest value', () => {
    expect(breaksFor([120, 18_400, NaN])).toEqual([4000, 8000, 12_000, 16_000]);
    expect(breaksFor([3, 47.2])).toEqual([8, 16, 24, 32, 40]);
    expect(breaksFor([NaN])).toEqual([]);
    expect(breaksFor([])).toEqual([]);
  });

  it('never are more than can be kept apart, whatever the values', () => {
    for (let most = 0.013; most < 1e6; most *= 1.37) {
      const breaks = breaksFor([most]);
      expect(breaks.length).toBeLessThan(REACH_CLASSES);
      expect(breaks.length).toBeGreaterThan(2);
      expect(Math.max(...breaks)).toBeLessThan(most);
    }
  });

  it('hold a value from their lower bound to below the next', () => {
    const breaks = [10, 20];
    expect([0, 9.9, 10, 19.9, 20, 99].map((value) => classOf(value, breaks))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(classOf(NaN, breaks)).toBe(-1);
  });

  it('each have a colour and a size; lightness alone tells them apart, for every eye', () => {
    expect(REACH_RADIUS_PX).toHaveLength(REACH_CLASSES);
    expect(REACH_RADIUS_PX.toSorted((a, b) => b - a)).toEqual(REACH_RADIUS_PX);
    for (const [theme, { reach: colors }] of Object.entries(palette)) {
      expect(colors).toHaveLength(REACH_CLASSES);
      const lights = colors.map(luminance);
      // By day what is near is darkest, by night lightest.
      const rising = theme === 'light' ? lights : lights.toReversed();
      expect(rising.toSorted((a, b) => a - b)).toEqual(rising);
    }
  });
});
