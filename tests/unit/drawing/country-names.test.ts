import { describe, expect, it } from 'vitest';
import { countryNames } from '../../../src/drawing/country-names';

describe('country names', () => {
  it.each([
    ['en', 'VN', 'Vietnam'],
    ['zh', 'IQ', '伊拉克'],
    ['ar', 'CN', 'الصين'],
  ] as const)('come from the browser: %s %s is %s', (language, code, name) => {
    expect(new Map(countryNames(language)).get(code)).toBe(name);
  });

  it.each([
    ['en', 'US', 'United States'],
    ['zh', 'AE', '阿联酋'],
    ['ar', 'CG', 'الكونغو'],
  ] as const)('follow the newspapers where they write otherwise: %s %s is %s', (language, code, name) => {
    expect(new Map(countryNames(language)).get(code)).toBe(name);
  });

  it('know each code once', () => {
    const codes = countryNames('en').map(([code]) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(200);
  });
});
