import { describe, expect, it } from 'vitest';
import { plantRadiusPx, seatPlants } from '../../../src/drawing/plants';
import { smallAtlas } from './small-atlas';

describe('plants', () => {
  it('have discs whose area grows with the capacity', () => {
    expect(plantRadiusPx(4000) ** 2 / plantRadiusPx(1000) ** 2).toBeCloseTo(4, 10);
  });

  it('stand in a centred row below their hub, largest first, without touching', () => {
    const base = smallAtlas().hubs.find(({ id }) => id === 'base');
    const [wind, coal, ...others] = base ? seatPlants(base) : [];
    if (!wind || !coal) throw new Error('the base has two plants');
    expect(others).toEqual([]);
    expect(wind.plant.id).toBe('wind');
    expect(coal.offsetPx[0] - wind.offsetPx[0]).toBeGreaterThan(wind.radiusPx + coal.radiusPx);
    expect(wind.offsetPx[0] - wind.radiusPx).toBeCloseTo(-(coal.offsetPx[0] + coal.radiusPx), 10);
    expect(wind.offsetPx[1]).toBeGreaterThan(wind.radiusPx);
  });
});
