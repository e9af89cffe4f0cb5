/** How Chinese names are said: compiled by the build, fetched by whoever searches. */
import { dictionaryOf, object, oneOf, readAll, string, type Result } from '../model/read';

export interface SpokenNames {
  schema: 1;
  /** By Chinese name: its syllables in pinyin, apart, without tones. */
  pinyin: Record<string, string>;
}

const spokenNames = object<SpokenNames>({ schema: oneOf([1]), pinyin: dictionaryOf(string) });

/** Never throws on data. */
export function parseSpokenNames(value: unknown): Result<SpokenNames> {
  return readAll(spokenNames, value, 'names.json');
}
