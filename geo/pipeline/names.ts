import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';
import type { PortColumns } from '../../src/routing/ports';
import type { SpokenNames } from '../../src/search/spoken';
import type { PackedAtlas } from './compile';

const LABELS = fileURLToPath(new URL('../../public/basemap/labels.json', import.meta.url));
const HAN = /\p{Script=Han}/u;

/** How every Chinese name of the atlases, of the ports and of the basemap is said: what makes it findable by pinyin. */
export function compileNames(atlases: readonly PackedAtlas[], ports?: Pick<PortColumns, 'local'>): SpokenNames {
  const names = atlases.flatMap(({ city, corridors, routes, hubs, passages }) =>
    [city, ...corridors, ...routes, ...hubs, ...passages].map(({ name }) => name.zh),
  );
  const spoken = [...new Set([...names, ...(ports?.local ?? []).flatMap(({ zh }) => zh ?? []), ...labels()])].map(
    (name) => [name, pinyinOf(name)],
  );
  return { schema: 1, pinyin: Object.fromEntries(spoken) };
}

function labels(): string[] {
  const { features }: { features: { properties: { zh?: string } }[] } = JSON.parse(readFileSync(LABELS, 'utf8'));
  return features.flatMap(({ properties }) => properties.zh ?? []);
}

/** Syllables apart, without tones; `v` for `ü`, as it is typed. What is not Chinese is left out. */
export function pinyinOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'all', v: true })
    .filter(({ origin }) => HAN.test(origin))
    .map((syllable) => syllable.pinyin)
    .join(' ');
}
