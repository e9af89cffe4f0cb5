import { describe, expect, it } from 'vitest';
import { linkAtlas } from '../../../../src/model/link';
import { Gazetteer } from '../../../../src/ui/planner/gazetteer';
import { ATLAS } from '../fixture';
import { OPENED } from './fake-client';

const gazetteer = new Gazetteer(linkAtlas(ATLAS), OPENED, 'en', { 乌姆盖斯尔: 'wu mu gai si er' });
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

  it('offers the atlas’ seaports before anything is typed, and nothing for what nobody is called', () => {
    expect(gazetteer.find(' ').every(({ kind }) => kind === 'hub')).toBe(true);
    expect(gazetteer.find('zzzz')).toEqual([]);
  });
});
