import type { Atlas } from '../../../src/model/atlas';

const PER_DEGREE = 1e5;

/** An atlas as it travels: positions as whole-number steps. */
export function packed(atlas: Atlas): unknown {
  const legs = atlas.legs.map(({ parts, ...leg }) => ({
    ...leg,
    perDegree: PER_DEGREE,
    parts: parts.map((line) => {
      const whole = line.map(([lng, lat]) => [Math.round(lng * PER_DEGREE), Math.round(lat * PER_DEGREE)] as const);
      return whole.flatMap(([x, y], i) => [x - (whole[i - 1]?.[0] ?? 0), y - (whole[i - 1]?.[1] ?? 0)]);
    }),
  }));
  return { ...atlas, legs };
}
