import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import {
  ARABIC,
  ARABIC_ASIDE,
  ARABIC_SAINTS,
  ARABIC_TOGETHER,
  ASIDE,
  CARRIERS,
  FINALS,
  INITIALS,
  LATIN_TOGETHER,
  READINGS,
  SAINTS,
} from '../../../src/search/sound-letters';
import { fold } from '../../../src/search/fold';
import { SIGNS } from '../../../src/search/sounds';

const rows = READINGS.split(' ').map((row) => /^([a-z]+)(\P{ASCII}+)$/u.exec(row) ?? [row]);

describe('How letters and characters are said', () => {
  it('is what pinyin-pro says of every character, but of 圣, which stands for San', () => {
    const unlike = rows.flatMap(([, syllable = '', characters = '']) =>
      [...characters].filter(
        (character) =>
          !pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }).includes(syllable),
      ),
    );
    expect(unlike).toEqual(['圣', '聖']);
  });

  it('is said once of each character, and once of each syllable', () => {
    for (const list of [rows.map(([, syllable]) => syllable), rows.flatMap(([, , characters = '']) => [...characters])])
      expect(list.filter((one, at) => list.indexOf(one) !== at)).toEqual([]);
  });

  it('is known of every syllable there is', () => {
    const syllables = rows.map(([, syllable = '']) => syllable).filter((syllable) => syllable !== 'er');
    const initials = Object.keys(INITIALS).toSorted((a, b) => b.length - a.length);
    const unknown = syllables.filter((syllable) => {
      const initial = initials.find((one) => syllable.startsWith(one)) ?? '';
      return !/^[aeiouv]+(?:ng?)?$/.test(syllable.slice(initial.length));
    });
    expect(unknown).toEqual([]);
    expect([...CARRIERS].filter((syllable) => !syllables.includes(syllable))).toEqual([]);
  });

  it('is said in signs that names are made of', () => {
    const accepted = [ARABIC, INITIALS, FINALS].flatMap((table) => Object.values(table));
    const used = [...accepted.join('').replaceAll('|', ''), ...LATIN_TOGETHER.map(([, sign]) => sign).join('')];
    expect(used.filter((sign) => !SIGNS.includes(sign))).toEqual([]);
    expect(ARABIC_TOGETHER.filter(([, sign]) => !(sign in ARABIC))).toEqual([]);
  });

  it('is kept under the letters that fold() leaves', () => {
    const words = [...Object.keys(ARABIC), ...ASIDE, ...SAINTS, ...ARABIC_ASIDE, ...ARABIC_SAINTS];
    expect(words.filter((word) => fold(word) !== word)).toEqual([]);
  });
});
