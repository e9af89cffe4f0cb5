import { describe, expect, it } from 'vitest';
import { covered, type Layout } from '../../../src/ui/covered';

const page: Layout = {
  width: 1440,
  height: 900,
  rem: 16,
  panel: true,
  legend: 'open',
  header: 150,
  direction: 'ltr',
};

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

  it('leaves the map between title and sheet on a narrow page', () => {
    const narrow: Layout = { ...page, width: 360, height: 740, legend: 'none', header: 90 };
    const { top, right, bottom, left } = covered(narrow);
    expect([top, right, left]).toEqual([90, 0, 0]);
    expect(bottom).toBeCloseTo(340.4, 5);
    expect(covered({ ...narrow, panel: false, legend: 'bar' })).toEqual({ top: 134, right: 0, bottom: 0, left: 0 });
  });
});
