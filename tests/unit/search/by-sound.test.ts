import { describe, expect, it } from 'vitest';
import { findOrHear, findOrHearSteps } from '../../../src/search/by-sound';
import { find, indexOf, type Findable } from '../../../src/search/find';

const port = (name: string, known: readonly string[] = [], within: readonly string[] = []): Findable<string> => ({
  item: name,
  names: [name, ...known],
  heard: [name],
  within,
  rank: 0,
});
const BRITISH = ['United Kingdom', '英国', 'المملكة المتحدة'];
const RUSSIAN = ['Russia', '俄罗斯', 'روسيا'];
/** Few of these are known by more than a name in Latin letters. */
const THINGS = [
  port('Bahia De Valparaiso'),
  port('Kirkwall', [], BRITISH),
  port('Tiksi', [], RUSSIAN),
  port('Saldanha Bay'),
  port('Montrose', [], BRITISH),
  port('Horta'),
  port('Kirkenes'),
  port('Veraval'),
  port('Puerto Cortes'),
  port('Port Hedland'),
  port('Arzew'),
  port('Kochi (Cochin)'),
  port("St George's"),
  port('Rotterdam', ['鹿特丹', 'روتردام']),
  port('Victoria', ['维多利亚', 'فيكتوريا']),
  port('Port Victoria'),
  port('Pula'),
];
const index = indexOf(THINGS);
const all = (text: string): string[] => findOrHear(index, text).map(({ item }) => item);

describe('Finding by sound', () => {
  it.each([
    ['فالبارايسو', 'Bahia De Valparaiso'],
    ['瓦尔帕莱索', 'Bahia De Valparaiso'],
    ['瓦爾帕萊索', 'Bahia De Valparaiso'],
    ['كيركوال', 'Kirkwall'],
    ['柯克沃尔', 'Kirkwall'],
    ['تيكسي', 'Tiksi'],
    ['季克西', 'Tiksi'],
    ['سالدانا', 'Saldanha Bay'],
    ['萨尔达尼亚', 'Saldanha Bay'],
    ['مونتروز', 'Montrose'],
    ['蒙特罗斯', 'Montrose'],
    ['هورتا', 'Horta'],
    ['كيركينيس', 'Kirkenes'],
    ['希尔克内斯', 'Kirkenes'],
    ['فيرافال', 'Veraval'],
    ['韦拉瓦尔', 'Veraval'],
    ['كوتشين', 'Kochi (Cochin)'],
  ])('knows a port that has a name in Latin letters alone: %s is %s', (typed, name) => {
    expect(all(typed)[0]).toBe(name);
  });

  it.each([
    ['ميناء تيكسي', 'Tiksi'],
    ['بويرتو كورتيس', 'Puerto Cortes'],
    ['كورتيس', 'Puerto Cortes'],
    ['科尔特斯港', 'Puerto Cortes'],
    ['黑德兰港', 'Port Hedland'],
    ['سانت جورج', "St George's"],
  ])('takes 港, ميناء, Port and Saint for what they are: %s is %s', (typed, name) => {
    expect(all(typed)[0]).toBe(name);
  });

  it('takes Arabic letters in any of their forms, and those of Persian', () => {
    for (const typed of ['أرزيو', 'ارزيو', 'أَرزيو']) expect(all(typed), typed).toEqual(['Arzew']);
    expect(all('والپارایسو'), 'written as in Persian').toEqual(['Bahia De Valparaiso']);
  });

  it('takes a country beside the name', () => {
    expect(all('كيركوال المملكة المتحدة')).toEqual(['Kirkwall']);
    expect(all('روسيا تيكسي')).toEqual(['Tiksi']);
    expect(all('季克西 俄罗斯')).toEqual(['Tiksi']);
    expect(all('季克西 英国')).toEqual([]);
  });

  it('comes after what is called just so, and leaves it alone', () => {
    for (const typed of ['鹿特丹', 'روتردام', 'روتر']) {
      expect(findOrHear(index, typed), typed).toEqual(find(index, typed));
      expect(all(typed), typed).toEqual(['Rotterdam']);
    }
  });

  it('adds to one that is called just so those that sound the same', () => {
    expect(all('فيكتوريا')).toEqual(['Victoria', 'Port Victoria']);
  });

  it('sets what sounds the same before a slip of the finger, and what sounds nearly so behind it', () => {
    const beside = indexOf([...THINGS, port('Porto', ['بورتا']), port('Biloxi', ['比洛克西'])]);
    expect(findOrHear(beside, 'هورتا').map(({ item }) => item)).toEqual(['Horta', 'Porto']);
    const [slip, ...rest] = findOrHear(indexOf([port('Elsewhere', ['希尔里内斯']), port('Kirkenes')]), '希尔克内斯');
    expect([slip?.item, ...rest.map(({ item }) => item)]).toEqual(['Elsewhere', 'Kirkenes']);
  });

  it('changes nothing about what is typed in Latin letters', () => {
    for (const typed of ['valparaiso', 'Valparaíso', 'kirkwal', 'fictoria', 'rotter', 'zzzz', 'tiksi russia', 'رro'])
      expect(findOrHear(index, typed), typed).toEqual(find(index, typed));
  });

  it.each(['', ' ', 'ب', 'قفغثضصط', '电脑网络', '港', 'ميناء', '—', '١٢٣', '蔶鱻麤'])(
    'hears nothing in what is no name: “%s”',
    (typed) => {
      expect(all(typed)).toEqual([]);
    },
  );

  it('hears only what is to be heard', () => {
    expect(findOrHear(indexOf([{ item: 'hub', names: ['Tiksi'], rank: 0 }]), 'تيكسي')).toEqual([]);
  });

  it('tells among those that sound alike by their rank', () => {
    const twins = indexOf([
      { ...port('Tiksi'), item: 'small', rank: 2 },
      { ...port('Tiksi'), item: 'great', rank: 1 },
    ]);
    expect(findOrHear(twins, 'تيكسي').map(({ item }) => item)).toEqual(['great', 'small']);
  });

  it('rests between a few dozen names, and finds what it finds at once', () => {
    const many = (): Findable<string>[] => [
      ...Array.from({ length: 1000 }, (_, at) => port(`Harbour ${at}`)),
      port('Kirkwall'),
    ];
    const steps = findOrHearSteps(indexOf(many()), 'كيركوال');
    let rests = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) rests++;
    expect(rests).toBeGreaterThan(80);
    expect(step.value).toEqual(findOrHear(indexOf(many()), 'كيركوال'));
    expect(step.value.map(({ item }) => item)).toEqual(['Kirkwall']);
  });
});
