import { fill, wordsOf } from '../../i18n';
import { LANGUAGES, type Hub, type Language, type Text } from '../../model/atlas';
import type { LinkedAtlas } from '../../model/link';
import type { Opened } from '../../routing/opened';
import type { Place } from '../../routing/places';
import { localName, byLocode, type Port } from '../../routing/ports';
import { findOrHearSteps } from '../../search/by-sound';
import { indexOf, prepare, type Findable, type Index } from '../../search/find';
import { fold } from '../../search/fold';
import { lastOf } from '../../search/steps';
import { readPoint, readTypedPoint, writePoint } from '../../state/plan-view';
import { formatCountry, formatPosition } from '../format';
import { countryPinyin, countryWords, portNames, spoken } from '../search/port-names';
import { textOf } from '../../model/text';

/** Where goods may be bound for: places that only carry power are not. */
const POWER_KINDS: readonly Hub['kind'][] = ['power-base', 'converter-station', 'substation'];

/** A point on the map is named no more exactly than a finger puts it. */
const POINT_PRECISION_KM = 1;

/** So many are offered at most. */
const MOST = 12;
/** Among places that answer as well, the atlas' own come first. */
const HUBS_FIRST = 4;

/** The best of what a text may mean, and how many there are. */
export interface FoundPlaces {
  places: Place[];
  total: number;
}

/** The names of all places a plan can start or end at, in one language, and the way from what a link says to a place. */
export class Gazetteer {
  readonly #linked: LinkedAtlas;
  readonly #opened: Opened | null;
  readonly #language: Language;
  readonly #hubsByLocode: ReadonlyMap<string, Hub>;
  readonly #portsByLocode: ReadonlyMap<string, Port>;
  readonly #portsByKey: ReadonlyMap<string, Port>;
  readonly #keys: readonly string[];
  #index: Index<Place> | null = null;
  readonly #pinyin: Readonly<Record<string, string>>;

  /** @param pinyin how Chinese names are said, by name. Default: unknown. */
  constructor(
    linked: LinkedAtlas,
    opened: Opened | null,
    language: Language,
    pinyin: Readonly<Record<string, string>> = {},
  ) {
    this.#pinyin = pinyin;
    this.#linked = linked;
    this.#opened = opened;
    this.#language = language;
    const { hubs } = linked.atlas;
    this.#hubsByLocode = new Map(
      hubs.flatMap((hub) => (hub.locode && hub.status === 'operating' ? [[hub.locode, hub]] : [])),
    );
    const ports = opened?.ports ?? [];
    // The engine reads codes so too.
    this.#portsByLocode = byLocode(ports);
    this.#keys = ports.map((port) =>
      port.locode && this.#portsByLocode.get(port.locode) === port
        ? port.locode
        : writePoint(opened?.positions[port.index] ?? [NaN, NaN]),
    );
    this.#portsByKey = new Map(ports.map((port) => [this.#keys[port.index] ?? '', port]));
  }

  /** The place a link's text names: a hub's id, a UN/LOCODE, `lng,lat`. `null` where it names none. */
  read(text: string): Place | null {
    const named = this.#linked.hubsById.get(text);
    // No ship and no train goes yet, or any more.
    if (named && named.status !== 'operating') return null;
    if (named) return { kind: 'hub', id: text };
    const port = this.#portsByKey.get(text) ?? this.#portsByLocode.get(text);
    const hub = this.#hubsByLocode.get(port?.locode ?? text);
    if (hub) return { kind: 'hub', id: hub.id };
    if (port) return { kind: 'port', index: port.index };
    const position = readPoint(text);
    return position && { kind: 'point', position };
  }

  /** What a link says of a place. */
  write(place: Place): string {
    if (place.kind === 'hub') return place.id;
    if (place.kind === 'point') return writePoint(place.position);
    const hub = this.#hubOf(place.index);
    return hub?.id ?? this.#keys[place.index] ?? '';
  }

  /** The hub that a port is, if the atlas has it. */
  #hubOf(port: number): Hub | undefined {
    return this.#hubsByLocode.get(this.#opened?.ports[port]?.locode ?? '');
  }

  /** A place's name; a point's position. */
  name(place: Place): string {
    if (place.kind === 'hub') return this.#linked.hubsById.get(place.id)?.name[this.#language] ?? place.id;
    if (place.kind === 'port') return this.#portName(place.index);
    const position = formatPosition(place.position, POINT_PRECISION_KM, this.#language);
    return fill(wordsOf(this.#language).planner.point, { position });
  }

  #portName(index: number): string {
    const hub = this.#hubOf(index);
    if (hub) return hub.name[this.#language];
    const port = this.#opened?.ports[index];
    if (!port) return '';
    return localName(port, this.#language);
  }

  /** The name of what an itinerary calls a place: the same texts that a link uses. */
  nameOf(text: string): string {
    const place = this.read(text);
    return place ? this.name(place) : text;
  }

  /** The same in every language; `null` for a point, which is its position. */
  textOf(text: string): Text | null {
    const place = this.read(text);
    if (!place || place.kind === 'point') return null;
    const hub = place.kind === 'hub' ? this.#linked.hubsById.get(place.id) : this.#hubOf(place.index);
    if (hub) return hub.name;
    const port = place.kind === 'port' ? this.#opened?.ports[place.index] : undefined;
    return port ? textOf((language) => localName(port, language)) : null;
  }

  /** What else is to be said of a place: its kind, its country, its code. */
  details(place: Place): string {
    const words = wordsOf(this.#language);
    if (place.kind === 'point') return '';
    const hub = place.kind === 'hub' ? this.#linked.hubsById.get(place.id) : this.#hubOf(place.index);
    const port = place.kind === 'port' ? this.#opened?.ports[place.index] : undefined;
    const kind = hub ? words.hubKinds[hub.kind] : words.planner.port;
    const country = hub?.country ?? port?.country ?? '';
    const code = hub?.locode ?? port?.locode ?? '';
    return [kind, country && formatCountry(country, this.#language), code].filter((part) => part !== '').join(' · ');
  }

  /** The places a text may mean, best first. Without a text: the atlas' seaports, first things first. */
  find(text: string): Place[] {
    return lastOf(this.findSteps(text)).places;
  }

  /** {@link find} a little at a time. */
  *findSteps(text: string): Generator<void, FoundPlaces> {
    if (text.trim() === '') {
      const places = this.#suggestions();
      return { places, total: places.length };
    }
    const position = readTypedPoint(text);
    if (position) return { places: [{ kind: 'point', position }], total: 1 };
    const found = yield* findOrHearSteps(this.#names(), text);
    return { places: found.slice(0, MOST).map(({ item }) => item), total: found.length };
  }

  /** The first of some places that is called exactly that, in any language, or bears that UN/LOCODE. Case and accents do not count. */
  exactly(text: string, places: readonly Place[]): Place | undefined {
    const wanted = fold(text.trim());
    return wanted === '' ? undefined : places.find((place) => this.#calls(place).some((name) => fold(name) === wanted));
  }

  /** All that a place is called. */
  #calls(place: Place): string[] {
    const hub = place.kind === 'hub' ? this.#linked.hubsById.get(place.id) : undefined;
    const port = place.kind === 'port' ? this.#opened?.ports[place.index] : this.#portsByLocode.get(hub?.locode ?? '');
    return [
      ...(hub ? [...LANGUAGES.map((language) => hub.name[language]), hub.locode ?? ''] : []),
      ...(port
        ? [
            port.name,
            ...(port.otherNames ?? []),
            ...LANGUAGES.map((language) => localName(port, language)),
            port.locode ?? '',
            ...(port.otherLocodes ?? []),
          ]
        : []),
    ];
  }

  /** Makes ready to find, a little at a time; what is left is done with the first text. @returns whether something is left */
  prepare(): boolean {
    return prepare(this.#names());
  }

  #names(): Index<Place> {
    return (this.#index ??= indexOf(this.#findables()));
  }

  #suggestions(): Place[] {
    return this.#linked.atlas.hubs
      .filter(({ kind, status }) => kind === 'seaport' && status === 'operating')
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, 8)
      .map(({ id }) => ({ kind: 'hub', id }));
  }

  *#findables(): Generator<Findable<Place>> {
    for (const { id, kind, name, locode, country, rank, status } of this.#linked.atlas.hubs) {
      if (POWER_KINDS.includes(kind) || status !== 'operating') continue;
      yield {
        item: { kind: 'hub', id },
        names: LANGUAGES.map((language) => name[language]),
        ...(locode ? { codes: [locode, ...(this.#portsByLocode.get(locode)?.otherLocodes ?? [])] } : {}),
        within: countryWords(country),
        withinPinyin: countryPinyin(country, this.#pinyin),
        pinyin: spoken(this.#pinyin, name.zh),
        rank: rank - HUBS_FIRST,
      };
    }
    const ports = (this.#opened?.ports ?? []).filter(({ index }) => !this.#hubOf(index));
    for (const port of ports.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
      yield { ...portNames(port, this.#pinyin), item: { kind: 'port', index: port.index }, rank: 0 };
    }
  }
}
