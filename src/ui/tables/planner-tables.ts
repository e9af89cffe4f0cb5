/** What the planner knows, once it has been opened: the world's ports, and the ways of the plan. */
import { fill } from '../../i18n';
import { derive } from '../../routing/derivation';
import { times, type Range } from '../../routing/range';
import { rangeAt } from '../../routing/reach';
import { formatCountry } from '../format';
import type { Page } from '../page.svelte';
import { daysOf, gatewayName, kgRangeOf, listOf, restsOn } from '../planner/words';
import type { Cell, Row, Table } from './arrange-rows';
import { km, modesCell } from './cells';

export function ports(page: Page): Table {
  const { planner } = page;
  const words = page.words.tables;
  const reach = planner?.view?.reach ? planner.reach : null;
  const unsorted = (planner?.opened?.ports ?? []).map(({ index, country, locode }): Row => {
    const place = { kind: 'port', index } as const;
    const to = planner?.gazetteer.write(place) ?? '';
    return {
      // Two ports may share a LOCODE, and with it what a plan calls them.
      id: `port-${index}`,
      selection: null,
      plan: { to },
      cells: [
        { text: planner?.gazetteer.name(place) ?? '' },
        { text: country === '' ? '' : formatCountry(country, page.language) },
        { text: locode ?? '' },
        ...(reach
          ? [
              reached(page, reach.reach.lengthKm[index], (length) => km(page, length)),
              reached(page, rangeAt(reach.reach.days, index), (days) => ranged(page, days, daysOf)),
              reached(page, times(rangeAt(reach.reach.co2eKgPerTonne, index), reach.tonnesPerTeu), (kg) =>
                ranged(page, kg, kgRangeOf),
              ),
            ]
          : []),
      ],
    };
  });
  // The index they come from lists them along the coasts, by number.
  const { compare } = new Intl.Collator(page.tongue.locale);
  const rows = unsorted.sort((a, b) => compare(a.cells[0]?.text ?? '', b.cells[0]?.text ?? ''));
  return {
    title: words.names.ports,
    columns: [
      { title: words.name },
      { title: page.words.hub.country, filter: true },
      { title: page.words.hub.locode },
      ...(reach
        ? [
            { title: page.words.planner.length, numeric: true },
            { title: page.words.planner.days, numeric: true },
            { title: fill(page.words.planner.perTeu, { amount: page.words.planner.co2 }), numeric: true },
          ]
        : []),
    ],
    rows,
    ...(planner?.opened ? {} : { needs: words.portsNeed }),
  };
}

export function itineraries(page: Page): Table {
  const { planner } = page;
  const words = page.words.planner;
  const [method, request] = [planner?.opened?.method, planner?.answer?.request];
  const found = (planner?.view?.to && planner.answer?.plan.itineraries) || [];
  return {
    title: page.words.tables.names.itineraries,
    columns: [
      { title: page.words.tables.name },
      { title: page.words.tables.modes, filter: true },
      { title: words.length, numeric: true },
      { title: words.days, numeric: true },
      { title: fill(words.perTeu, { amount: words.co2 }), numeric: true },
      { title: words.passages },
      { title: words.grounds },
    ],
    rows: found.map((itinerary, index): Row => ({
      id: `itinerary-${index}`,
      selection: null,
      plan: { pick: index },
      cells: [
        { text: planner ? gatewayName(planner, itinerary) : '' },
        modesCell(
          page,
          itinerary.legs.map(({ mode }) => mode),
        ),
        km(page, itinerary.lengthKm),
        ranged(page, itinerary.days, daysOf),
        ranged(page, itinerary.co2eKgPerTeu, kgRangeOf),
        {
          text: listOf(
            [...new Set(itinerary.passages)].map((id) => {
              const passage = planner?.linked.passagesById.get(id);
              return passage ? page.say(passage.name) : id;
            }),
            page,
          ),
        },
        { text: method && request ? restsOn(derive(itinerary, method, request), page) : '' },
      ],
    })),
    ...(found.length > 0 ? {} : { needs: page.words.tables.itinerariesNeed }),
  };
}

/** A port's number; what cannot be reached says so, and stands last. */
function reached<T extends number | Range>(page: Page, value: T | undefined, cell: (value: T) => Cell): Cell {
  const middle = typeof value === 'object' ? value.typical : value;
  return value === undefined || Number.isNaN(middle)
    ? { text: page.words.planner.reach.beyond, by: null }
    : cell(value);
}

/** Sorted by what is typical. */
function ranged(page: Page, range: Range, say: (range: Range, page: Page) => string): Cell {
  return { text: say(range, page), by: range.typical };
}
