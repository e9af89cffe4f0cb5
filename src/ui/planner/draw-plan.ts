import type { DrawnPort, PlanDrawing, PlanEnd } from '../../drawing/plan-lines';
import { classOf } from '../../drawing/reach-classes';
import type { Itinerary } from '../../routing/itinerary';
import type { Place } from '../../routing/places';
import type { PlannerState, ReachAnswer } from './planner-state.svelte';
import { valuesOf } from './reach-values';

/** What the map shows of the open planner. */
export function drawPlan(planner: PlannerState): PlanDrawing {
  const { answer, closed, reach } = planner;
  const itineraries = answer?.plan.itineraries ?? [];
  const pick = chosenOf(planner);
  const chosen = itineraries[pick];
  return {
    itineraries,
    chosen: pick,
    ends: endsOf(planner, chosen),
    ports: portsOf(planner, reach),
    closed,
    hubs: chosen?.legs.flatMap(({ from, via, to }) => [from, ...via, to]) ?? [],
    passages: chosen?.passages ?? [],
    coloured: reach !== null,
  };
}

/** Which itinerary is looked at: the link may ask for one that this plan does not have. */
export function chosenOf({ answer, view }: PlannerState): number {
  const pick = view?.pick ?? 0;
  return answer && pick < answer.plan.itineraries.length ? pick : 0;
}

function endsOf(planner: PlannerState, chosen: Itinerary | undefined): PlanEnd[] {
  const { gazetteer, linked, view, answer } = planner;
  const to = answer?.to ?? (view?.to ? gazetteer.read(view.to) : null);
  const { hub: home } = linked.atlas.city;
  const gateway = chosen?.gateway ? gazetteer.read(chosen.gateway) : null;
  const from: Place = answer?.from ?? { kind: 'hub', id: view?.from ?? home };
  return [
    // The city has a sign and a name of its own.
    ...(from.kind === 'hub' && from.id === home ? [] : endOf(planner, from, 'origin')),
    ...(gateway ? endOf(planner, gateway, 'gateway') : []),
    ...(to ? endOf(planner, to, 'destination') : []),
  ];
}

function endOf({ gazetteer, linked, opened }: PlannerState, place: Place, role: PlanEnd['role']): PlanEnd[] {
  const hub = place.kind === 'hub' ? linked.hubsById.get(place.id) : undefined;
  const position =
    place.kind === 'point' ? place.position : place.kind === 'port' ? opened?.positions[place.index] : hub?.position;
  if (!position) return [];
  const english = hub?.name.en ?? (place.kind === 'port' ? (opened?.ports[place.index]?.name ?? '') : '');
  const name = place.kind === 'point' ? '' : gazetteer.name(place);
  return [{ role, position, name, english, hub: hub?.id ?? null }];
}

/** Ports are many and change seldom: the same list as long as nothing of it differs. */
const plain = new WeakMap<object, DrawnPort[]>();
const coloured = new WeakMap<ReachAnswer, DrawnPort[]>();

function portsOf({ opened, linked }: PlannerState, answer: ReachAnswer | null): DrawnPort[] {
  if (!opened) return NONE;
  const known = answer ? coloured.get(answer) : plain.get(opened);
  if (known) return known;
  const values = answer && valuesOf(answer.reach, answer.by, answer.tonnesPerTeu);
  const hubs = new Set(linked.atlas.hubs.flatMap(({ locode }) => locode ?? []));
  const ports = opened.ports.flatMap(({ index, locode }): DrawnPort[] => {
    const position = opened.positions[index];
    // A port that is a hub has the hub's sign, unless ports are coloured.
    if (!position || (!values && locode && hubs.has(locode))) return [];
    return [{ index, position, reachClass: values ? classOf(values[index] ?? NaN, answer.breaks) : null }];
  });
  if (answer) coloured.set(answer, ports);
  else plain.set(opened, ports);
  return ports;
}

const NONE: DrawnPort[] = [];
