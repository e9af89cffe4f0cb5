/** The tables themselves: everything the map shows and everything published of it, one row each. */
import { tongueOf } from '../../i18n/tongue';
import type { Figure, Mode, Source, Text } from '../../model/atlas';
import { legsOfRoute, routesOfCorridor, type LinkedAtlas } from '../../model/link';
import type { TableName } from '../../state/store.svelte';
import type { Selection } from '../../state/view-state';
import { spanOf } from '../arrange';
import { formatCountry, formatFigure, formatKm, formatNumber } from '../format';
import { formatDate, formatWhen } from '../format-date';
import type { Page } from '../page.svelte';
import type { Cell, Row, Table } from './arrange-rows';

export function tableOf(name: TableName, page: Page, linked: LinkedAtlas): Table {
  return TABLE[name](page, linked);
}

const TABLE: Record<TableName, (page: Page, linked: LinkedAtlas) => Table> = {
  corridors,
  routes,
  legs,
  hubs,
  passages,
  figures,
  sources,
};

function corridors(page: Page, linked: LinkedAtlas): Table {
  const words = page.words.tables;
  return {
    title: words.names.corridors,
    columns: [{ title: words.name }, { title: words.names.routes, numeric: true }, { title: words.modes }, about(page)],
    rows: linked.atlas.corridors.map((corridor) => {
      const own = routesOfCorridor(linked, corridor);
      const modes = own.flatMap((route) => legsOfRoute(linked, route).map(({ leg }) => leg.mode));
      return row('corridor', corridor.id, [
        say(page, corridor.name),
        count(page, own.length),
        modesCell(page, modes),
        say(page, corridor.summary),
      ]);
    }),
  };
}

function routes(page: Page, linked: LinkedAtlas): Table {
  const words = page.words.tables;
  const { quantities } = page.words;
  return {
    title: words.names.routes,
    columns: [
      { title: words.name },
      { title: page.words.kinds.corridor, filter: true },
      { title: words.modes },
      { title: words.status },
      { title: words.drawnLength, numeric: true },
      { title: words.publishedLength, numeric: true },
      { title: quantities['transit-time'], numeric: true },
      { title: quantities.frequency, numeric: true },
    ],
    rows: linked.atlas.routes.map((route) => {
      const published = page.entry('route', route.id).figures;
      const first = (quantity: Figure['quantity']): Cell => figureCell(page, published, quantity);
      return row('route', route.id, [
        say(page, route.name),
        corridorCell(page, linked, route.corridor),
        modesCell(
          page,
          legsOfRoute(linked, route).map(({ leg }) => leg.mode),
        ),
        { text: page.words.statuses[route.status] },
        km(page, route.lengthKm),
        first('length'),
        first('transit-time'),
        first('frequency'),
      ]);
    }),
  };
}

function legs(page: Page, linked: LinkedAtlas): Table {
  const words = page.words.tables;
  return {
    title: words.names.legs,
    columns: [
      { title: words.name },
      { title: words.mode, filter: true },
      { title: words.status },
      { title: words.drawnLength, numeric: true },
      { title: words.line },
      { title: words.within, numeric: true },
      { title: words.names.routes },
    ],
    rows: linked.atlas.legs.map((leg) => {
      const using = linked.routesByLeg.get(leg.id) ?? [];
      const [from, to] = [leg.from, leg.to].map((id) => page.say(linked.hubsById.get(id)?.name ?? NO_NAME));
      const [first] = using;
      const line = page.words.provenances[leg.provenance];
      return {
        id: leg.id,
        selection: first ? { kind: 'route', id: first.id } : null,
        cells: [
          { text: `${from} – ${to}` },
          { text: page.words.modes[leg.mode] },
          { text: page.words.statuses[leg.status] },
          km(page, leg.lengthKm),
          { text: leg.schematic ? `${line} · ${page.words.route.schematic}` : line },
          { text: `± ${formatKm(leg.precisionKm, page.language)}`, by: leg.precisionKm },
          { text: using.map(({ name }) => page.say(name)).join(' · ') },
        ],
      };
    }),
  };
}

function hubs(page: Page, linked: LinkedAtlas): Table {
  const words = page.words.tables;
  const { city } = linked.atlas;
  return {
    title: words.names.hubs,
    columns: [
      { title: words.name },
      { title: page.words.hub.kind, filter: true },
      { title: page.words.hub.country },
      { title: page.words.hub.locode },
      { title: words.status },
      { title: words.within, numeric: true },
      { title: words.names.routes, numeric: true },
    ],
    rows: linked.atlas.hubs.map((hub): Row => ({
      id: hub.id,
      selection: hub.id === city.hub ? { kind: 'city' } : { kind: 'hub', id: hub.id },
      cells: [
        say(page, hub.name),
        { text: page.words.hubKinds[hub.kind] },
        { text: formatCountry(hub.country, page.language) },
        { text: hub.locode ?? '' },
        { text: page.words.statuses[hub.status] },
        { text: `± ${formatKm(hub.precisionKm, page.language)}`, by: hub.precisionKm },
        count(page, linked.routesByHub.get(hub.id)?.length ?? 0),
      ],
    })),
  };
}

function passages(page: Page, linked: LinkedAtlas): Table {
  const words = page.words.tables;
  return {
    title: words.names.passages,
    columns: [
      { title: words.name },
      { title: page.words.hub.kind, filter: true },
      { title: words.names.routes, numeric: true },
    ],
    rows: linked.atlas.passages.map((passage) =>
      row('passage', passage.id, [
        say(page, passage.name),
        { text: page.words.passageKinds[passage.kind] },
        count(page, linked.routesByPassage.get(passage.id)?.length ?? 0),
      ]),
    ),
  };
}

function figures(page: Page, linked: LinkedAtlas): Table {
  const words = page.words.tables;
  const publishers = new Map(page.dossier?.sources.map(({ id, publisher }) => [id, publisher]));
  return {
    title: words.names.figures,
    columns: [
      { title: words.figure },
      { title: words.subject },
      { title: words.value, numeric: true },
      { title: words.when },
      { title: words.asOf },
      { title: words.standing, filter: true },
      { title: page.words.figure.confidence },
      { title: words.names.sources },
    ],
    rows: Object.entries(page.dossier?.entries ?? {}).flatMap(([key, entry]) => {
      const subject = subjectOf(key, linked);
      return entry.figures.map((figure): Row => {
        const { period, asOf } = formatWhen(figure, page.language);
        const what = page.words.quantities[figure.quantity];
        const sources = figure.sources.map((id) => ({ id, publisher: publishers.get(id) ?? id }));
        return {
          id: figure.id,
          selection: subject.selection,
          cells: [
            { text: figure.scope ? `${what}: ${page.say(figure.scope)}` : what },
            say(page, subject.name),
            { text: formatFigure(figure, page.language), by: amountOf(figure) },
            { text: period ?? '', by: figure.period ?? null },
            { text: asOf, by: figure.asOf },
            { text: page.words.standings[figure.standing ?? 'current'] },
            { text: page.words.confidences[figure.confidence], by: CONFIDENCE_ORDER.indexOf(figure.confidence) },
            { text: sources.map(({ publisher }) => publisher).join(' · '), sources },
          ],
        };
      });
    }),
  };
}

function sources(page: Page): Table {
  const words = page.words.tables;
  const all = Object.values(page.dossier?.entries ?? {}).flatMap((entry) => entry.figures);
  const cited = new Map<string, number>();
  for (const id of all.flatMap((figure) => figure.sources)) cited.set(id, (cited.get(id) ?? 0) + 1);
  return {
    title: words.names.sources,
    columns: [
      { title: words.title },
      { title: words.publisher },
      { title: words.published },
      { title: words.remarks },
      { title: words.names.figures, numeric: true },
    ],
    rows: (page.dossier?.sources ?? []).map((source): Row => ({
      id: source.id,
      selection: null,
      cells: [
        { text: source.title, lang: tongueOf(source.title), ...(source.url ? { href: source.url } : {}) },
        { text: source.publisher, lang: tongueOf(source.publisher) },
        source.date === 'undated'
          ? { text: page.words.sources.undated, by: null }
          : { text: formatDate(source.date, page.language), by: source.date },
        { text: remarksOf(source, page) },
        count(page, cited.get(source.id) ?? 0),
      ],
    })),
  };
}

const NO_NAME: Text = { en: '', zh: '', ar: '' };
const CONFIDENCE_ORDER: readonly Figure['confidence'][] = ['low', 'medium', 'high'];

function about(page: Page): { title: string } {
  return { title: page.words.tables.about };
}

function row(kind: Exclude<Selection['kind'], 'city'>, id: string, cells: Cell[]): Row {
  return { id, selection: { kind, id }, cells };
}

function say(page: Page, text: Text): Cell {
  return { text: page.say(text) };
}

function count(page: Page, n: number): Cell {
  return { text: formatNumber(n, page.language), by: n };
}

function km(page: Page, lengthKm: number): Cell {
  return { text: formatKm(lengthKm, page.language), by: lengthKm };
}

function modesCell(page: Page, modes: readonly Mode[]): Cell {
  return { text: [...new Set(modes)].map((mode) => page.words.modes[mode]).join(' · ') };
}

function corridorCell(page: Page, linked: LinkedAtlas, id: string): Cell {
  return say(page, linked.corridorsById.get(id)?.name ?? NO_NAME);
}

/** The first figure of a quantity that holds for the whole; what nobody publishes is said to be so. */
function figureCell(page: Page, published: readonly Figure[], quantity: Figure['quantity']): Cell {
  const all = published.filter((figure) => figure.quantity === quantity);
  const figure = all.find(({ scope }) => scope === undefined) ?? all[0];
  if (!figure) return { text: page.words.route.notPublished, by: null };
  return { text: formatFigure(figure, page.language), by: amountOf(figure) };
}

/** What a figure is sorted by: its number, else its date. */
function amountOf(figure: Figure): number | string | null {
  return spanOf(figure)?.[0] ?? figure.date ?? null;
}

function remarksOf(source: Source, page: Page): string {
  const words = page.words.sources;
  return [
    ...(source.repost ? [words.repost] : []),
    ...(source.titleDescribes ? [words.describes] : []),
    ...(source.read === false ? [words.unread] : []),
  ].join(' · ');
}

/** What a dossier's key stands for: its name, and what shows it on the map. A leg is shown by the first of its routes. */
function subjectOf(key: string, linked: LinkedAtlas): { name: Text; selection: Selection | null } {
  const [kind, id] = split(key);
  switch (kind) {
    case 'corridor':
      return { name: linked.corridorsById.get(id)?.name ?? NO_NAME, selection: { kind, id } };
    case 'route':
      return { name: linked.routesById.get(id)?.name ?? NO_NAME, selection: { kind, id } };
    case 'passage':
      return { name: linked.passagesById.get(id)?.name ?? NO_NAME, selection: { kind, id } };
    case 'hub':
      return {
        name: linked.hubsById.get(id)?.name ?? NO_NAME,
        selection: id === linked.atlas.city.hub ? { kind: 'city' } : { kind, id },
      };
    case 'leg': {
      const leg = linked.legsById.get(id);
      const route = linked.routesByLeg.get(id)?.[0];
      return {
        name: leg?.name ?? joined(linked.hubsById.get(leg?.from ?? '')?.name, linked.hubsById.get(leg?.to ?? '')?.name),
        selection: route ? { kind: 'route', id: route.id } : null,
      };
    }
    default:
      return { name: linked.atlas.city.name, selection: { kind: 'city' } };
  }
}

function joined(from: Text = NO_NAME, to: Text = NO_NAME): Text {
  return { en: `${from.en} – ${to.en}`, zh: `${from.zh} – ${to.zh}`, ar: `${from.ar} – ${to.ar}` };
}

function split(key: string): [kind: string, id: string] {
  const colon = key.indexOf(':');
  return colon < 0 ? [key, ''] : [key.slice(0, colon), key.slice(colon + 1)];
}
