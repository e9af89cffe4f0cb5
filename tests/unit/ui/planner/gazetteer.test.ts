import { describe, expect, it } from 'vitest';
import { linkAtlas } from '../../../../src/model/link';
import { Gazetteer } from '../../../../src/ui/planner/gazetteer';
import { ATLAS } from '../fixture';
import { OPENED } from './fake-client';

const gazetteer = new Gazetteer(linkAtlas(ATLAS), OPENED, 'en', {
  乌姆盖斯尔: 'wu mu gai si er',
  伊拉克: 'yi la ke',
});
const first = (text: string): string | undefined => gazetteer.find(text).map((place) => gazetteer.write(place))[0];

describe('finding where goods are bound for', () => {
  it.each([
    'Umm Qasr',
    'umm qsar',
    'ummqasr',
    'أم قصر',
    '盖斯',
    'wumugaisier',
    'wú mǔ',
    'wmgse',
    'IQUQR',
    'iraq',
    'yilake',
    '乌姆盖斯而',
    'umm العراق',
  ])('goes by the rules of the search box: %s', (text) => {
    expect(first(text)).toBe('IQUQR');
  });

  it('finds a port without a code by its name, and writes where it is', () => {
    expect(first('lonely')).toBe('-20,65');
    expect(first('Iceland')).toBe('-20,65');
  });

  it('finds a port that the atlas knows once, as the atlas’ own', () => {
    expect(gazetteer.find('South Port').map((place) => gazetteer.write(place))).toEqual(['south-port']);
  });

  it('finds a port by the codes it goes by besides its own', () => {
    const ports = OPENED.ports.map((port) => (port.locode === 'IQUQR' ? { ...port, otherLocodes: ['IQUQX'] } : port));
    const also = new Gazetteer(linkAtlas(ATLAS), { ...OPENED, ports }, 'en');
    expect(also.find('iquqx').map((place) => also.write(place))).toEqual(['IQUQR']);
    expect(also.read('IQUQX')).toEqual(also.read('IQUQR'));
    expect(also.read('IQUQY')).toBeNull();
  });

  it.each([
    ['106.55,29.56', '106.55,29.56'],
    [' -74.0059413 , 40.7128 ', '-74.00594,40.7128'],
    ['106.55，29.56', '106.55,29.56'],
    ['١٠٦٫٥، ٢٩', '106.5,29'],
  ])('takes a typed position as longitude and latitude: %s', (text, point) => {
    expect(gazetteer.find(text).map((place) => gazetteer.write(place))).toEqual([point]);
  });

  it.each(['106.55', '106.55,95', '400,20', '1,2,3'])('takes as a position nothing that is none: %s', (text) => {
    expect(gazetteer.find(text).filter(({ kind }) => kind === 'point')).toEqual([]);
  });

  it('tells what is called exactly so, in any language, by any name or code, from what comes near', () => {
    const all = gazetteer.find('umm');
    const [umm] = all;
    for (const text of ['UMM QASR', ' أم قصر', 'iquqr']) expect(gazetteer.exactly(text, all), text).toEqual(umm);
    for (const text of ['umm', '', 'umm qasr port']) expect(gazetteer.exactly(text, all), text).toBeUndefined();
  });

  it('says how many there are of which it lists the first twelve', () => {
    const ports = Array.from({ length: 30 }, (_, index) => ({ index, name: `Harbour ${index}`, country: 'IS' }));
    const many = new Gazetteer(linkAtlas(ATLAS), { ...OPENED, ports, positions: ports.map(() => [0, 0]) }, 'en');
    const steps = many.findSteps('harbour');
    let step = steps.next();
    while (!step.done) step = steps.next();
    // The atlas’ own Far Harbour is the 31st.
    expect(step.value).toMatchObject({ total: 31, places: { length: 12 } });
  });

  it('offers the atlas’ seaports before anything is typed, and nothing for what nobody is called', () => {
    expect(gazetteer.find(' ').every(({ kind }) => kind === 'hub')).toBe(true);
    expect(gazetteer.find('zzzz')).toEqual([]);
  });
});
