import { describe, expect, it } from 'vitest';
import { compileNames, pinyinOf } from '../../../geo/pipeline/names';

describe('how Chinese names are said', () => {
  it.each([
    ['重庆', 'chong qing'],
    ['长江', 'chang jiang'],
    ['厦门', 'xia men'],
    ['六安', 'lu an'],
    ['重庆—塔什干班列', 'chong qing ta shi gan ban lie'],
    ['吕宋', 'lv song'],
  ])('%s is %s', (name, said) => {
    expect(pinyinOf(name)).toBe(said);
  });

  it('is known of every country, too', () => {
    const { pinyin } = compileNames([]);
    expect(pinyin).toMatchObject({ 伊拉克: 'yi la ke', 越南: 'yue nan', 沙特阿拉伯: 'sha te a la bo' });
  });
});
