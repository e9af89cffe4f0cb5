import { expect, it } from 'vitest';
import { suitableHeight } from '../../../src/embed/height';

it('A map is higher than wide in a column, wider than high beyond, and never higher than a screen', () => {
  expect(suitableHeight(320)).toBe(400);
  expect(suitableHeight(800)).toBe(500);
  expect(suitableHeight(2560)).toBe(800);
});
