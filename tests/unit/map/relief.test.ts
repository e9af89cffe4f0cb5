import { describe, expect, it } from 'vitest';
import { tintRelief } from '../../../src/map/relief';

function tint(grey: number, theme: 'light' | 'dark'): number[] {
  const pixels = Uint8ClampedArray.of(grey, grey, grey, 255);
  tintRelief(pixels, theme);
  return [...pixels];
}

describe('the relief', () => {
  it.each(['light', 'dark'] as const)('leaves flat ground as it is in %s', (theme) => {
    expect(tint(128, theme)[3]).toBe(0);
  });

  it('lays the theme’s shade over slopes away from the sun, denser where they are steep', () => {
    const [gentle, steep] = [tint(110, 'light'), tint(40, 'light')];
    // #584630
    expect(steep.slice(0, 3)).toEqual([88, 70, 48]);
    expect(steep[3]).toBeGreaterThan(gentle[3] ?? 255);
  });

  it('lightens slopes towards the sun, less in the dark', () => {
    expect(tint(255, 'light').slice(0, 3)).toEqual([255, 255, 255]);
    expect(tint(255, 'dark')[3]).toBeLessThan(tint(255, 'light')[3] ?? 0);
  });
});
