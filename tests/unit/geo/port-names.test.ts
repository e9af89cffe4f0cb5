import { describe, expect, it } from 'vitest';
import { portNamer, readPortNames } from '../../../geo/pipeline/port-names';

const nameOf = portNamer();

describe('what a port is called in Chinese and Arabic', () => {
  it('is what the gazetteer calls the city around it', () => {
    expect(nameOf(['Singapore'], [103.85, 1.28])).toEqual({ zh: '新加坡', ar: 'سنغافورة' });
    expect(nameOf(['Temasek', 'PORT OF SINGAPORE'], [103.85, 1.28])?.zh).toBe('新加坡');
  });

  it('is not known of a port elsewhere, or of one whose city has no entry', () => {
    expect(nameOf(['Singapore'], [103.85, 3])).toBeUndefined();
    expect(nameOf(['Nowhere in Particular'], [103.85, 1.28])).toBeUndefined();
  });
});

it('Names by number are none without a file, and a fault where no port has the number', () => {
  expect(readPortNames('/nowhere', 'geo', new Set())).toEqual({ byNumber: new Map(), problems: [] });
  const { byNumber, problems } = readPortNames('geo', 'geo', new Set([7610]));
  expect(byNumber.size).toBeGreaterThan(100);
  expect(problems.length).toBeGreaterThan(100);
  expect(problems[0]).toMatchObject({ file: 'geo/network/port-names.json' });
});
