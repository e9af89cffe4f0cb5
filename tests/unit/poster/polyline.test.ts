import { describe, expect, it } from 'vitest';
import { readPolyline, writePolyline } from '../../../src/poster/polyline';

describe('A line as text', () => {
  // The example of Google's description of the format, which has latitudes first and five decimals.
  const TEXT = '_p~iF~ps|U_ulLnnqC_mqNvxq`@';
  const STEPS = [3850000, -12020000, 220000, -75000, 255200, -550300];

  it('is the encoded polyline of its steps', () => {
    expect(writePolyline(STEPS)).toBe(TEXT);
  });

  it('gives its vertices back', () => {
    expect(readPolyline(TEXT, 1e5)).toEqual([
      [38.5, -120.2],
      [40.7, -120.95],
      [43.252, -126.453],
    ]);
  });

  it('may be empty', () => {
    expect(readPolyline(writePolyline([]), 100)).toEqual([]);
  });
});
