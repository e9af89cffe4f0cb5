import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../../../src/state/plan-view';
import { DEFAULT_VIEW } from '../../../src/state/view-state';
import {
  centredBeside,
  covered,
  coveredBelow,
  dockPx,
  isSpread,
  isTight,
  layoutOf,
  legendOf,
  sheetPx,
  type Arrangement,
} from '../../../src/ui/covered';

const page: Arrangement = {
  width: 1440,
  height: 900,
  rem: 16,
  panel: true,
  legend: 'open',
  header: 150,
  bar: 0,
  sheet: 'half',
  direction: 'ltr',
};
const phone: Arrangement = { ...page, width: 360, height: 740, legend: 'none', header: 90, bar: 52 };
const turned: Arrangement = { ...page, width: 640, height: 360, legend: 'none', header: 90 };

describe('the layout', () => {
  it('sets panels beside the map on a wide page, on a phone on its side too, and below it on an upright one', () => {
    expect(layoutOf(page)).toBe('wide');
    expect(layoutOf({ width: 800, height: 500, rem: 16 })).toBe('wide');
    expect(layoutOf(turned)).toBe('side');
    expect(layoutOf({ width: 844, height: 390, rem: 16 })).toBe('side');
    expect(layoutOf(phone)).toBe('sheet');
    expect(layoutOf({ width: 768, height: 1024, rem: 16 })).toBe('sheet');
  });

  it('goes by the size of the text: doubled on a wide page, it is that of a page half as wide', () => {
    expect(layoutOf({ width: 1280, height: 1000, rem: 32 })).toBe('sheet');
  });

  it('has tables below the map only where both have room', () => {
    expect(dockPx(page)).toBeGreaterThan(400);
    expect(dockPx({ width: 1024, height: 640, rem: 16 })).toBeGreaterThan(280);
    expect(dockPx({ width: 800, height: 500, rem: 16 })).toBe(0);
    expect(dockPx(phone)).toBe(0);
  });

  it('is tight on a phone with large text, and on no other page', () => {
    expect(isTight({ width: 360, height: 740, rem: 32 })).toBe(true);
    expect(isTight({ width: 320, height: 640, rem: 16 })).toBe(false);
    expect(isTight({ width: 1280, height: 1000, rem: 32 })).toBe(false);
  });
});

describe('what the panels cover', () => {
  it('leaves the map between legend and panel on a roomy page', () => {
    expect(covered(page)).toEqual({ top: 0, right: 412, bottom: 0, left: 316 });
  });

  it('mirrors with the direction of reading', () => {
    expect(covered({ ...page, direction: 'rtl' })).toEqual({ top: 0, right: 316, bottom: 0, left: 412 });
  });

  it('counts the title block with the closed legend below it', () => {
    expect(covered({ ...page, width: 800, legend: 'bar' })).toEqual({ top: 206, right: 348, bottom: 0, left: 0 });
  });

  it('leaves what is more of the map with the legend folded: beside the title block, or below it', () => {
    const folded = { ...page, width: 800, panel: false, legend: 'bar' } as const;
    expect(covered({ ...folded, height: 500 })).toEqual({ top: 0, right: 0, bottom: 0, left: 316 });
    expect(covered({ ...folded, height: 900 })).toEqual({ top: 206, right: 0, bottom: 0, left: 0 });
  });

  it('keeps the lower edge free below a title block whose legend is folded, on either side', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const low = { ...page, width: 800, height: 500, panel: false, direction };
      const below = (one: Arrangement) => coveredBelow(covered(one), one);
      expect(below({ ...low, legend: 'bar' })).toMatchObject({ left: 0, right: 0 });
      expect(below({ ...low, legend: 'open' })).toEqual(covered({ ...low, legend: 'open' }));
    }
  });

  it('leaves the map between the title and the sheet above the tools on an upright phone', () => {
    const { top, right, bottom, left } = covered(phone);
    expect([top, right, left]).toEqual([90, 0, 0]);
    expect(bottom).toBeCloseTo(52 + 0.44 * 688, 5);
  });

  it('follows the height of the sheet, as far as anything can be seen above it', () => {
    const bottoms = (['peek', 'half', 'tall'] as const).map((sheet) => covered({ ...phone, sheet }).bottom);
    expect(bottoms[0]).toBe(52 + 80);
    expect(bottoms[2]).toBe(bottoms[1]);
  });

  it('counts the legend that lies in the sheet', () => {
    expect(covered({ ...phone, panel: false, legend: 'bar', sheet: 'peek' }).bottom).toBe(132);
  });

  it('leaves the map beside the panel and below the tools on a phone on its side', () => {
    expect(covered(turned)).toEqual({ top: 102, right: 0.42 * 640 + 12, bottom: 0, left: 0 });
    expect(covered({ ...turned, panel: false, legend: 'bar' })).toEqual({ top: 0, right: 0, bottom: 0, left: 252 });
  });
});

describe('the sheet', () => {
  it('rests at three heights, each higher than the one before, on any phone and with doubled text', () => {
    for (const height of [480, 640, 740, 1024]) {
      for (const rem of [16, 32]) {
        const [peek, half, tall] = (['peek', 'half', 'tall'] as const).map((each) =>
          sheetPx(each, { width: 360, height, rem, bar: 3.25 * rem, header: 6 * rem }),
        );
        expect(peek).toBeLessThanOrEqual(half ?? NaN);
        expect(half).toBeLessThan(tall ?? NaN);
        expect(tall).toBeLessThan(height - 3.25 * rem);
      }
    }
  });

  it('leaves the title block on a phone, however tall, and below it a strip of the map for what it tells of', () => {
    const above = 740 - 52 - sheetPx('tall', { width: 360, height: 740, rem: 16, bar: 52, header: 90 });
    expect(above - 90).toBeGreaterThanOrEqual(110);
    expect(above - 90).toBeLessThan(180);
  });

  it('takes all it can of a low page inside an iframe: there no strip would be of use', () => {
    expect(sheetPx('tall', { width: 320, height: 200, rem: 16, bar: 0, header: 0, framed: true })).toBe(200 - 56);
  });
});

describe('the title block', () => {
  it('lies in a row while details are open on low pages only, where no phone and no desk has them', () => {
    expect(isSpread({ width: 800, height: 500, rem: 16 })).toBe(true);
    expect(isSpread({ width: 1024, height: 600, rem: 16 })).toBe(true);
    expect(isSpread({ width: 800, height: 1280, rem: 16 })).toBe(false);
    expect(isSpread({ width: 1440, height: 600, rem: 16 })).toBe(false);
    expect(isSpread({ width: 740, height: 360, rem: 16 })).toBe(false);
  });
});

describe('the legend', () => {
  it('is folded up or not beside the map, a bar below it, and gives way to details where there is no room', () => {
    expect([legendOf(page, true, true), legendOf(page, true, false)]).toEqual(['open', 'bar']);
    expect([legendOf(phone, false, true), legendOf(phone, true, true)]).toEqual(['bar', 'none']);
    expect([legendOf(turned, false, true), legendOf(turned, true, true)]).toEqual(['open', 'none']);
  });
});

describe('a view’s camera', () => {
  const inset = { top: 0, right: 412, bottom: 12, left: 316 };
  it('is centred beside the panels of what the view is about, and in the page where it is about nothing yet', () => {
    expect(centredBeside(DEFAULT_VIEW, inset)).toBeNull();
    expect(centredBeside({ ...DEFAULT_VIEW, plan: DEFAULT_PLAN }, inset)).toBeNull();
    expect(centredBeside({ ...DEFAULT_VIEW, plan: { ...DEFAULT_PLAN, to: 'IQUQR' } }, inset)).toBe(inset);
    expect(centredBeside({ ...DEFAULT_VIEW, year: 2021 }, inset)).toBe(inset);
  });
});
