import type { Preset } from '../../site/posters';
import { inAllLanguages } from '../../src/model/text';

/** A view with signs that HTML must escape. */
export const PRESET: Preset = {
  id: 'iraq',
  query: 'select=corridor:iraq',
  title: inAllLanguages({ en: 'Iraq "corridor" <1>', zh: '伊拉克通道', ar: 'ممر العراق' }),
  description: inAllLanguages({ en: 'To Iraq & back.', zh: '运往伊拉克。', ar: 'إلى العراق.' }),
  width: 1200,
  height: 750,
};
export const SITE = 'https://maps.example/atlas/';
