import { describe, expect, it } from 'vitest';
import { find, findSteps, indexOf, prepare, type Findable } from '../../../src/search/find';
import { fold } from '../../../src/search/fold';

const IRAQ = ['Iraq', '伊拉克', 'العراق'];
const SAID = ['yi la ke'];
const THINGS: Findable<string>[] = [
  { item: 'chongqing', names: ['Chongqing', '重庆', 'تشونغتشينغ'], pinyin: ['chong qing'], rank: 0 },
  {
    item: 'qinzhou',
    names: ['Qinzhou Port', '钦州港', 'ميناء تشينتشو'],
    codes: ['CNQZH'],
    pinyin: ['qin zhou gang'],
    rank: 1,
  },
  {
    item: 'umm-qasr',
    names: ['Umm Qasr', '乌姆盖斯尔港', 'أم قصر'],
    codes: ['IQUQR'],
    within: IRAQ,
    withinPinyin: SAID,
    pinyin: ['wu mu gai si er gang'],
    rank: 1,
  },
  {
    item: 'basra',
    names: ['Basrah', '巴士拉', 'البصرة'],
    codes: ['IQBSR'],
    within: IRAQ,
    withinPinyin: SAID,
    pinyin: ['ba shi la'],
    rank: 1,
  },
  { item: 'sao', names: ['São Paulo', '圣保罗', 'ساو باولو'], pinyin: ['sheng bao luo'], rank: 2 },
  { item: 'train', names: ['Chongqing–Tashkent train', '重庆—塔什干班列', 'قطار تشونغتشينغ–طشقند'], rank: 3 },
];
const index = indexOf(THINGS);
const first = (text: string): string | undefined => find(index, text)[0]?.item;
const all = (text: string): string[] => find(index, text).map(({ item }) => item);

describe('finding', () => {
  it.each([
    ['chongqing', 'chongqing'],
    ['重庆', 'chongqing'],
    ['تشونغتشينغ', 'chongqing'],
    ['钦州', 'qinzhou'],
    ['州港', 'qinzhou'],
    ['cnqzh', 'qinzhou'],
    ['UMM QASR', 'umm-qasr'],
    ['ummqasr', 'umm-qasr'],
  ])('finds by a name in any script, in any case: %s', (text, item) => {
    expect(first(text)).toBe(item);
  });

  it.each(['sao paulo', 'São', 'SÃO PAULO', 'paulo'])('does without accents: %s', (text) => {
    expect(first(text)).toBe('sao');
  });

  it.each(['أم قصر', 'ام قصر', 'إم قصر', 'أُمّ قَصْر'])('takes Arabic letters in any of their forms: %s', (text) => {
    expect(first(text)).toBe('umm-qasr');
  });

  it.each(['البصرة', 'بصره', 'البصره', 'بصرة'])(
    'does without the article, and with either final letter: %s',
    (text) => {
      expect(first(text)).toBe('basra');
    },
  );

  it.each(['qinzhougang', 'qin zhou gang', 'qīnzhōu gǎng', 'qin1zhou1gang3', 'qin1 zhou1', 'zhougang', 'qzg'])(
    'reads pinyin with tones, without, with spaces, without, and by first letters: %s',
    (text) => {
      expect(first(text)).toBe('qinzhou');
    },
  );

  it.each([
    ['qinzhuo', 'qinzhou'],
    ['qinhzou', 'qinzhou'],
    ['chongquing', 'chongqing'],
    ['chngqing', 'chongqing'],
    ['basrha', 'basra'],
    ['qasrr', 'umm-qasr'],
  ])('forgives a slip of the finger: %s', (text, item) => {
    expect(first(text)).toBe(item);
  });

  it('wants every word, in any order', () => {
    expect(all('tashkent chongqing')).toEqual(['train']);
    expect(all('tashkent qinzhou')).toEqual([]);
  });

  it.each([
    ['乌姆盖斯而港', 'umm-qasr'],
    ['乌姆盖斯', 'umm-qasr'],
    ['乌姆改斯尔', 'umm-qasr'],
    ['巴士啦', 'basra'],
    ['钦洲港', 'qinzhou'],
    ['圣保萝', 'sao'],
  ])('forgives a wrong character in three or more: %s', (text, item) => {
    expect(first(text)).toBe(item);
  });

  it('takes no character for another where something is called just so', () => {
    const beside = indexOf([...THINGS, { item: 'fuzhou', names: ['Fuzhou Port', '福州港'], rank: 0 }]);
    expect(find(beside, '钦州港').map(({ item }) => item)).toEqual(['qinzhou']);
    expect(find(beside, '巴黎')).toEqual([]);
  });

  it('sets what is exactly meant before what only begins so, and that before a slip', () => {
    expect(all('chongqing').slice(0, 2)).toEqual(['chongqing', 'train']);
  });

  it.each(['IQUQR', 'iq uqr', 'umm iraq', 'iraq umm', 'umm العراق', '伊拉克 盖斯'])(
    'finds by a code, and by a name beside its country: %s',
    (text) => {
      expect(all(text)).toEqual(['umm-qasr']);
    },
  );

  it('finds all that lies in a country, by its name in any language, behind what is called so', () => {
    for (const text of ['Iraq', 'ira', '伊拉克', 'العراق', 'عراق', 'yilake', 'yi la ke', 'yīlākè', 'yil'])
      expect(all(text), text).toEqual(['umm-qasr', 'basra']);
    const beside = indexOf([...THINGS, { item: 'iraqi', names: ['Iraqi Street'], rank: 9 }]);
    expect(find(beside, 'iraq').map(({ item }) => item)).toEqual(['iraqi', 'umm-qasr', 'basra']);
    expect(all('umm sweden')).toEqual([]);
    expect(all('umm yilake')).toEqual(['umm-qasr']);
    expect(all('lake'), 'not by a part of how a country is said').toEqual([]);
  });

  it('finds codes by their beginning, behind what is called so', () => {
    const beside = indexOf([...THINGS, { item: 'iquique', names: ['Iquique'], rank: 9 }]);
    expect(find(beside, 'iqu').map(({ item }) => item)).toEqual(['iquique', 'umm-qasr']);
  });

  it('finds nothing for nothing, for punctuation, and for what nothing is called', () => {
    for (const text of ['', '  ', '–', 'zzzz', '🚢']) expect(all(text), text).toEqual([]);
  });

  it('does not take short words for each other', () => {
    expect(all('oxo')).toEqual([]);
    expect(all('巴黎')).toEqual([]);
  });
});

describe('folding', () => {
  it('writes a letter one way, whichever way it was typed', () => {
    expect(fold('الإسكندريّة')).toBe(fold('الاسكندريه'));
    expect(fold('Łódź')).toBe('lodz');
    expect(fold("Xi'an (West)")).toBe('xi an west');
    expect(fold('—')).toBe('');
  });
});

describe('an index made ready bit by bit', () => {
  const things = ['Aden', 'Basra', 'Chabahar'].map((name): Findable<string> => ({
    item: name,
    names: [name],
    rank: 0,
  }));

  it('takes things as it comes to them, and says when there are none left', () => {
    let taken = 0;
    const index = indexOf(
      (function* () {
        for (const thing of things) {
          taken++;
          yield thing;
        }
      })(),
    );
    expect(taken).toBe(0);
    expect(prepare(index, 2)).toBe(true);
    expect(taken).toBe(2);
    expect(prepare(index, 2)).toBe(false);
    expect(taken).toBe(3);
  });

  it('finds everything before it is ready', () => {
    const index = indexOf(things);
    prepare(index, 1);
    expect(find(index, 'chab').map(({ item }) => item)).toEqual(['Chabahar']);
    expect(prepare(index)).toBe(false);
    expect(find(index, 'aden').map(({ item }) => item)).toEqual(['Aden']);
  });
});

describe('finding a little at a time', () => {
  it('rests between a few hundred things, and finds what it finds at once', () => {
    const things = Array.from({ length: 1000 }, (_, at): Findable<number> => ({
      item: at,
      names: [`Port ${at}`],
      rank: at,
    }));
    const steps = findSteps(indexOf(things), 'port 99');
    let rests = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) rests++;
    expect(rests).toBeGreaterThan(10);
    expect(step.value).toEqual(find(indexOf(things), 'port 99'));
    expect(step.value[0]?.item).toBe(99);
  });
});
