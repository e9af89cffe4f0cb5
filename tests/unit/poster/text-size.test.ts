import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/poster/text-size';

/** As the map itself sets them: read off a picture of it at 1200 × 750. */
describe('Names are broken into lines where the map breaks them', () => {
  it.each([
    ['Yellow Sea', ['Yellow Sea']],
    ['East China Sea', ['East China', 'Sea']],
    ['South China Sea', ['South', 'China Sea']],
    ['Arabian Sea', ['Arabian', 'Sea']],
    ['Bay of Bengal', ['Bay of', 'Bengal']],
    ['Gulf of Thailand', ['Gulf of', 'Thailand']],
    ['Philippine Sea', ['Philippine', 'Sea']],
  ])('of waters: %s', (name, lines) => {
    expect(breakLines(name, 6, { italic: true, spacingEm: 0.12 })).toEqual(lines);
  });

  it.each([
    ['Barkol converter station', ['Barkol converter', 'station']],
    ['Hami power base', ['Hami power', 'base']],
    ['Kwai Tsing, Hong Kong', ['Kwai Tsing,', 'Hong Kong']],
    ['Qinzhou Port', ['Qinzhou Port']],
  ])('of hubs: %s', (name, lines) => {
    expect(breakLines(name, 8, { bold: true })).toEqual(lines);
  });

  it.each([
    ['Strait of Hormuz', ['Strait of Hormuz']],
    ['Qiongzhou Strait', ['Qiongzhou Strait']],
  ])('of passages: %s', (name, lines) => {
    expect(breakLines(name, 7, { italic: true })).toEqual(lines);
  });

  it('between any two ideographs, evenly', () => {
    expect(breakLines('重庆江津小南垭铁路物流中心', 8)).toEqual(['重庆江津小南垭', '铁路物流中心']);
  });
});
