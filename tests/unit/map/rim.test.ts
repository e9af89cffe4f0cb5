import { describe, expect, it } from 'vitest';
import { globeRadiusPx } from '../../../src/map/rim';

describe('the rim', () => {
  it('meets the edge of the globe as MapLibre draws it', () => {
    // Measured on a screenshot, 800 × 500 px at zoom 1.75 over 24° N: the disc is 446 px across.
    expect(globeRadiusPx(1.75, 24, 0, 500)).toBeCloseTo(223, -0.5);
  });

  it('is not drawn where the globe fills the picture or leans', () => {
    expect(globeRadiusPx(6, 24, 0, 500)).toBeNull();
    expect(globeRadiusPx(2, 24, 40, 500)).toBeNull();
  });
});
