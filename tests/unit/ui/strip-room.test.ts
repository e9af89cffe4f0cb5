import { describe, expect, it } from 'vitest';
import { showsFigures, stripPx, toldLines } from '../../../src/ui/strip-room';

const NOTHING = { left: 0, right: 0 };
const desk = { width: 1440, height: 900, rem: 16 };

describe('The strip of the years', () => {
  it('keeps as many lines as the longest that is said of a year takes between the panels', () => {
    // Measured: 755 px on one line, in English of the year 2023; in a strip of 776 px there are 748 for it.
    expect(toldLines(desk, { left: 316, right: 0 })).toBe(1);
    expect(toldLines({ width: 800, height: 500, rem: 16 }, NOTHING)).toBe(2);
    expect(toldLines({ width: 800, height: 500, rem: 16 }, { left: 0, right: 348 })).toBe(2);
    expect(toldLines({ width: 390, height: 844, rem: 16 }, NOTHING)).toBe(3);
  });

  it('goes by the size of text: doubled, a page has half the width', () => {
    expect(toldLines({ ...desk, rem: 32 }, NOTHING)).toBe(toldLines({ ...desk, width: 720 }, NOTHING));
    expect(stripPx({ ...desk, height: 600, rem: 32 }, false, NOTHING)).toBe(
      2 * stripPx({ width: 720, height: 300, rem: 16 }, false, NOTHING),
    );
  });

  it('has its figures from the start where a wide page is high enough, and never inside an iframe', () => {
    expect(showsFigures(desk, false)).toBe(true);
    expect(showsFigures(desk, true)).toBe(false);
    expect(stripPx(desk, false, NOTHING)).toBeGreaterThan(stripPx(desk, true, NOTHING) + 150);
  });
});
