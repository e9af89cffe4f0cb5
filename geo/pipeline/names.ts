import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';
import { countryNames } from '../../src/drawing/country-names';
import type { PortColumns } from '../../src/routing/ports';
import type { SpokenNames } from '../../src/search/spoken';
import type { PackedAtlas } from './compile';

const LABELS = fileURLToPath(new URL('../../public/basemap/labels.json', import.meta.url));
const REGION_NAMES = (['short', 'long'] as const).map(
  (style) => new Intl.DisplayNames(['zh-Hans-CN'], { type: 'region', style, fallback: 'code' }),
);
const HAN = /\p{Script=Han}/u;

/** How every Chinese name of the atlases, of the ports, of the basemap and of countries is said: what makes it findable by pinyin. */
export function compileNames(atlases: readonly PackedAtlas[], ports?: Pick<PortColumns, 'zh'>): SpokenNames {
  const names = atlases.flatMap(({ city, corridors, routes, hubs, passages }) =>
    [city, ...corridors, ...routes, ...hubs, ...passages].map(({ name }) => name.zh),
  );
  const ofPorts = (ports?.zh ?? '').split('\n').filter(Boolean);
  const all = new Set([...names, ...ofPorts, ...labels(), ...countries()]);
  const spoken = [...all].map((name) => [name, pinyinOf(name)]);
  return { schema: 1, pinyin: Object.fromEntries(spoken) };
}

/** As pages write them, short and long: of the same tables as the browser's. */
function countries(): string[] {
  return countryNames('zh').flatMap(([code, name]) => [name, ...REGION_NAMES.flatMap((names) => names.of(code) ?? [])]);
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
