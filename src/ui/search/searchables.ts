/** Everything that the search box finds, with what stands in its list and what a choice of it does. */
import { countryNames } from '../../drawing/country-names';
import { LANGUAGES, type Language, type Position, type Text } from '../../model/atlas';
import type { Source } from '../../model/figure';
import type { LinkedAtlas } from '../../model/link';
import { byLocode, type Port } from '../../routing/ports';
import type { Findable } from '../../search/find';
import { writePoint } from '../../state/plan-view';
import type { Selection } from '../../state/view-state';
import { formatCountry } from '../format';
import { formatDate } from '../format-date';
import type { Page } from '../page.svelte';
import type { Label, LabelKind } from './labels';
import { portNames, spoken } from './port-names';
import { textOf, wordingIn } from '../../model/text';
import { localName } from '../../routing/ports';

/** The groups of the list, in the order in which equals stand. */
export const RESULT_GROUPS = ['corridors', 'routes', 'places', 'passages', 'ports', 'map', 'sources'] as const;
export type ResultGroup = (typeof RESULT_GROUPS)[number];

export type ResultTarget =
  | { kind: 'select'; selection: Selection }
  | { kind: 'sight'; position: Position; radiusKm: number }
  | { kind: 'plan'; to: string }
  | { kind: 'source'; id: string };

export interface Result {
  /** Unique in the list. */
  key: string;
  group: ResultGroup;
  name: string;
  /** What else is to be said of it. */
  detail: string;
  /** Of a name in another language than the page's: the title of a source. */
  foreign: boolean;
  target: ResultTarget;
}

export interface Material {
  page: Pick<Page, 'words' | 'language' | 'say'>;
  /** What names and details are written in. */
  language: Language;
  linked: LinkedAtlas;
  /** By Chinese name. */
  pinyin: Readonly<Record<string, string>>;
  labels: readonly Label[];
  sources: readonly Source[];
  /** Ports that a plan can end at, once they are here. */
  ports: readonly Port[];
}

/** How much of the map around a place of the basemap is shown, km. */
const AROUND_KM: Record<LabelKind, number> = { place: 120, prov: 350, river: 350, country: 800, sea: 800 };

/** One by one, as they are asked for. */
export function* searchablesOf(material: Material): Generator<Findable<Result>> {
  yield* atlasThings(material);
  yield* ports(material);
  yield* labels(material);
  yield* sources(material);
}

function atlasThings({ page, linked, pinyin, ports: all }: Material): Findable<Result>[] {
  const { words } = page;
  const { atlas } = linked;
  const portsByLocode = byLocode(all);
  const thing = (
    group: ResultGroup,
    selection: Selection,
    name: Text,
    detail: string,
    codes: string[] = [],
  ): Findable<Result> => ({
    item: {
      key: selection.kind === 'city' ? 'city' : `${selection.kind}:${selection.id}`,
      group,
      name: page.say(name),
      detail,
      foreign: false,
      target: { kind: 'select', selection },
    },
    names: LANGUAGES.map((language) => name[language]),
    codes,
    pinyin: spoken(pinyin, name.zh),
    rank: RESULT_GROUPS.indexOf(group),
  });
  return [
    thing('places', { kind: 'city' }, atlas.city.name, words.kinds.city),
    ...atlas.corridors.map(({ id, name }) => thing('corridors', { kind: 'corridor', id }, name, words.kinds.corridor)),
    ...atlas.routes.map(({ id, name, corridor }) => {
      const family = linked.corridorsById.get(corridor);
      return thing('routes', { kind: 'route', id }, name, family ? page.say(family.name) : words.kinds.route);
    }),
    ...atlas.hubs
      .filter(({ id }) => id !== atlas.city.hub)
      .map(({ id, name, kind, locode }) =>
        thing(
          'places',
          { kind: 'hub', id },
          name,
          [words.hubKinds[kind], locode].filter(Boolean).join(' · '),
          locode ? [locode, ...(portsByLocode.get(locode)?.otherLocodes ?? [])] : [],
        ),
      ),
    ...atlas.passages.map(({ id, name, kind }) =>
      thing('passages', { kind: 'passage', id }, name, words.passageKinds[kind]),
    ),
  ];
}

/** Ports by what a plan knows them by: their LOCODE, or where they lie. */
function* ports({ language, linked, pinyin, ports: all }: Material): Generator<Findable<Result>> {
  const known = new Set(linked.atlas.hubs.map(({ locode }) => locode));
  for (const port of all) {
    const { country, locode, point } = port;
    const to = locode ?? (point && writePoint(point));
    if (to === undefined || (locode !== undefined && known.has(locode))) continue;
    yield {
      ...portNames(port, pinyin),
      item: {
        key: `port:${locode ?? port.index}`,
        group: 'ports',
        name: localName(port, language),
        detail: [formatCountry(country, language), ...(locode ? [locode] : [])].join(' · '),
        foreign: false,
        target: { kind: 'plan', to },
      },
      rank: RESULT_GROUPS.indexOf('ports'),
    };
  }
}

function labels({ page, linked, pinyin, labels: all }: Material): Findable<Result>[] {
  const known = new Set([...linked.atlas.hubs, ...linked.atlas.passages].map(({ name }) => name.en));
  const countries = new Map(LANGUAGES.map((language) => [language, new Map(countryNames(language))]));
  const countryName = (code: string): Text => textOf((language) => countries.get(language)?.get(code) ?? code);
  const seen = new Set<string>();
  return all.flatMap(({ kind, names, country, position }, at): Findable<Result>[] => {
    const name = names ?? countryName(country ?? '');
    if (known.has(name.en) || seen.has(`${kind} ${name.en}`)) return [];
    seen.add(`${kind} ${name.en}`);
    return [
      {
        item: {
          key: `label:${at}`,
          group: 'map',
          name: page.say(name),
          detail: page.words.search.labels[kind],
          foreign: false,
          target: { kind: 'sight', position, radiusKm: AROUND_KM[kind] },
        },
        names: LANGUAGES.map((language) => name[language]),
        pinyin: spoken(pinyin, name.zh),
        rank: RESULT_GROUPS.indexOf('map'),
      },
    ];
  });
}

function sources({ page, sources: all }: Material): Findable<Result>[] {
  return all.map(({ id, title, publisher, date }) => ({
    item: {
      key: `source:${id}`,
      group: 'sources',
      name: wordingIn(title, page.language),
      detail: [
        wordingIn(publisher, page.language),
        date === 'undated' ? page.words.sources.undated : formatDate(date, page.language),
      ].join(' · '),
      foreign: true,
      target: { kind: 'source', id },
    },
    names: [title, publisher].flatMap((wording) => (typeof wording === 'string' ? wording : Object.values(wording))),
    rank: RESULT_GROUPS.indexOf('sources'),
  }));
}
