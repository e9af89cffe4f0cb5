import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/embed/options';
import { DEFAULT_VIEW } from '../../../src/state/view-state';
import { firstBesideZoom, firstInset } from '../../../src/ui/first-inset';

const selected = { ...DEFAULT_VIEW, selection: { kind: 'corridor', id: 'iraq' } } as const;
const page = { rem: 16, direction: 'ltr', embed: null } as const;

/** The zoom buttons' column on a roomy page, else their row: 44 px with an edge. */
const ZOOM_PX = 56;
/** One line of credits, 16 px with 4 around it, 10 above the edge, and some room below a name: beyond a margin of 44 px. */
const CREDITS_PX = 12;

describe('What a page will cover of the view it opens with', () => {
  it('is the title with the open legend on one side and the panel on the other of a roomy page', () => {
    // 19 rem and 25 rem, each with an edge of 0.75 rem.
    expect(firstInset(selected, { ...page, width: 1440, height: 900 })).toEqual({
      top: 0,
      right: 412 + ZOOM_PX,
      bottom: CREDITS_PX,
      left: 316,
    });
  });

  it('is mirrored in Arabic', () => {
    const { left, right } = firstInset(selected, { ...page, width: 1440, height: 900, direction: 'rtl' });
    expect([left, right]).toEqual([412, 316 + ZOOM_PX]);
  });

  it('is the title above and the sheet below on a phone', () => {
    const { top, bottom, left } = firstInset(selected, { ...page, width: 360, height: 740 });
    // Measured in a page of this size: a title block of 90 px, tools of 52 px, a sheet of 44 % of the rest, the zoom buttons.
    expect(Math.abs(top - 90)).toBeLessThan(2);
    expect(Math.abs(bottom - (52 + 0.44 * 688 + ZOOM_PX))).toBeLessThan(2);
    expect(left).toBe(0);
  });

  it('is the strip of the years, too, where a year is asked for', () => {
    const stripAt = (width: number, height: number, view: typeof DEFAULT_VIEW = selected): number => {
      const size = { ...page, width, height };
      return firstInset({ ...view, year: 2023 }, size).bottom - firstInset(view, size).bottom;
    };
    // Measured in pages of these sizes: with figures 257 px, 274 where what is said of a year takes two lines; without them 87 with
    // two lines; 143 on a phone, with three.
    expect(Math.abs(stripAt(1440, 900, DEFAULT_VIEW) - (257 + 12))).toBeLessThan(2);
    expect(Math.abs(stripAt(1440, 900) - (274 + 12))).toBeLessThan(2);
    expect(Math.abs(stripAt(800, 500) - (87 + 12))).toBeLessThan(2);
    expect(Math.abs(stripAt(360, 740) - (143 + 12))).toBeLessThan(2);
  });

  it('is what its host asked for in a frame', () => {
    const bare = { ...DEFAULT_OPTIONS, controls: [] };
    const size = { width: 800, height: 500 };
    expect(firstInset(selected, { ...page, ...size, embed: bare })).toEqual({
      top: 0,
      right: 0,
      bottom: CREDITS_PX,
      left: 0,
    });
    const usual = firstInset(selected, { ...page, ...size, embed: DEFAULT_OPTIONS });
    // A panel of 42 % with its edge; the legend's bar, 44 px with an edge below; the link, 36 px with 8 above, for little is free.
    expect(usual).toEqual({ top: 56, right: 336 + 12, bottom: 44 + ZOOM_PX, left: 0 });
    expect(firstInset(DEFAULT_VIEW, { ...page, ...size, embed: DEFAULT_OPTIONS }).bottom).toBe(ZOOM_PX);
  });

  it('is two lines of the heading below, and a column of signs on either side, of a frame that is low', () => {
    const low = { ...page, width: 320, height: 200, embed: DEFAULT_OPTIONS };
    // 3.25 rem; a sign of 2.75 rem with an edge of 0.75 rem; the zoom buttons' column.
    expect(firstInset(selected, low)).toEqual({ top: 0, right: ZOOM_PX, bottom: 52 + CREDITS_PX, left: 56 });
    expect(firstInset(selected, { ...low, direction: 'rtl' })).toMatchObject({ left: 0, right: 56 + ZOOM_PX });
    // At the lower edge there is the link's sign, the credits, the zoom buttons.
    expect(firstBesideZoom(selected, low)).toEqual({ top: 0, right: ZOOM_PX, bottom: 52, left: 44 });
    expect(firstBesideZoom(selected, { ...low, direction: 'rtl' })).toMatchObject({ left: 44, right: ZOOM_PX });
  });
});
