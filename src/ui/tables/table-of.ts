/** The tables themselves: everything the map shows and everything published of it, one row each. */
import type { Figure } from '../../model/figure';
import { legsOfRoute, routesOfCorridor, type LinkedAtlas } from '../../model/link';
import type { TableName } from '../../state/store.svelte';
import type { Selection } from '../../state/view-state';
import { formatCountry, formatMw } from '../format';
import type { Page } from '../page.svelte';
import type { Cell, Table } from './arrange-rows';
import {
  count,
  exactTo,
  figureCell,
  km,
  modesCell,
  NO_NAME,
  routesAlong,
  row,
  say,
  selectHub,
  sourcesCell,
} from './cells';
import { itineraries, ports } from './planner-tables';
import { claims, figures, notes, sources } from './published-tables';

export function tableOf(name: TableName, page: Page, linked: LinkedAtlas): Table {
  return TABLE[name](page, linked);
}

const TABLE: Record<TableName, (page: Page, linked: LinkedAtlas) => Table> = {
  corridors,
  routes,
  legs,
  hubs,
  plants,
  ports,
  passages,
  itineraries,
  figures,
  notes,
  claims,
  sources,
};

/** The table in which a selection is a row of its own. */
export function tableFor({ kind }: Selection): TableName {
  return ({ corridor: 'corridors', route: 'routes', passage: 'passages', hub: 'hubs', city: 'hubs' } as const)[kind];
}

function corridors(page: Page, linked: LinkedAtlas): Table {
  const words = page.words.tables;
  return {
    title: words.names.corridors,
    columns: [
      { title: words.name },
      { title: words.names.routes, numeric: true },
      { title: words.modes },
      { title: words.about },
    ],
    rows: linked.atlas.corridors.map((corridor) => {
      const own = routesOfCorridor(linked, corridor);
      const modes = own.flatMap((route) => legsOfRoute(linked, route).map(({ leg }) => leg.mode));
      return row(corridor.id, { kind: 'corridor', id: corridor.id }, [
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
      return row(route.id, { kind: 'route', id: route.id }, [
        say(page, route.name),
        say(page, linked.corridorsById.get(route.corridor)?.name ?? NO_NAME),
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
      const line = page.words.provenances[leg.provenance];
      const marks = routesAlong(linked, leg.id);
      const cells = [
        { text: `${from} – ${to}` },
        { text: page.words.modes[leg.mode] },
        { text: page.words.statuses[leg.status] },
        km(page, leg.lengthKm),
        { text: leg.schematic ? `${line} · ${page.words.route.schematic}` : line },
        exactTo(page, leg.precisionKm),
        {
          text: using.map(({ name }) => page.say(name)).join(' · '),
          ways: using.map(({ id, name }) => ({ name: page.say(name), selection: { kind: 'route', id } as const })),
        },
      ];
      // Which of several, only the reader can say: each is named beside it.
      return { ...row(leg.id, marks.length === 1 ? (marks[0] ?? null) : null, cells), marks };
    }),
  };
}

function hubs(page: Page, linked: LinkedAtlas): Table {
  const words = page.words.tables;
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
    rows: linked.atlas.hubs.map((hub) =>
      row(hub.id, selectHub(linked, hub.id), [
        say(page, hub.name),
        { text: page.words.hubKinds[hub.kind] },
        { text: formatCountry(hub.country, page.language) },
        { text: hub.locode ?? '' },
        { text: page.words.statuses[hub.status] },
        exactTo(page, hub.precisionKm),
        count(page, linked.routesByHub.get(hub.id)?.length ?? 0),
      ]),
    ),
  };
}

/** What stands behind the power bases. */
function plants(page: Page, linked: LinkedAtlas): Table {
  const words = page.words.tables;
  return {
    title: words.names.plants,
    columns: [
      { title: words.name },
      { title: words.energy, filter: true },
      { title: words.status },
      { title: words.capacity, numeric: true },
      { title: words.at },
      { title: words.names.sources },
    ],
    rows: linked.atlas.hubs.flatMap((hub) =>
      hub.plants.map((plant) =>
        row(`${hub.id}-${plant.id}`, selectHub(linked, hub.id), [
          say(page, plant.name),
          { text: page.words.energies[plant.energy] },
          { text: page.words.statuses[plant.status] },
          { text: formatMw(plant.capacityMw, page.language), by: plant.capacityMw },
          say(page, hub.name),
          sourcesCell(page, page.figures.get(plant.capacityFigure)?.sources ?? []),
        ]),
      ),
    ),
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
      row(passage.id, { kind: 'passage', id: passage.id }, [
        say(page, passage.name),
        { text: page.words.passageKinds[passage.kind] },
        count(page, linked.routesByPassage.get(passage.id)?.length ?? 0),
      ]),
    ),
  };
}
