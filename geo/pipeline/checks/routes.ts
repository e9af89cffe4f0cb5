import type { Problem } from '../../../src/model/atlas';
import { chainOf, legIdsOf } from '../chain';
import { lineOfLeg } from '../leg-line';
import type { DrawnLeg } from '../measure';
import type { GeoTree } from '../read-geo';
import { figuresOf, subjectsOf, under } from '../subjects';
import { lineFaults } from './geometry';

/**
 * Drawn over published length. Lines are drawn simplified and station to station, so they run short of track kilometres by
 * up to a tenth and more where the published figure counts sidings; they run long only by error.
 */
export const DRAWN_SHARE = { low: 0.88, high: 1.03 } as const;

/** Routes whose legs do not follow from one another. */
export function chainFaults(tree: GeoTree): Problem[] {
  return tree.routes.items.flatMap((route) => {
    const ids = legIdsOf(route);
    const legs = ids.flatMap((id) => tree.legs.byId.get(id) ?? []);
    // A leg that is missing or broken has its own problem.
    if (legs.length < ids.length) return [];
    const chain = chainOf(legs);
    if ('legs' in chain) return [];
    const leg = legs[chain.broken];
    const { from, to } = leg?.value.properties ?? { from: '', to: '' };
    const message = `does not connect: "${leg?.id ?? ''}" joins "${from}" and "${to}", and the legs before it end at "${chain.hub}"`;
    return [{ file: route.file, path: `${route.path}.legs[${chain.broken}]`, message }];
  });
}

/**
 * Published lengths that the drawn line contradicts, with no word said of it. A figure with a `scope` counts something else
 * than the whole leg or route and is left alone.
 */
export function lengthFaults(tree: GeoTree, drawn: ReadonlyMap<string, DrawnLeg>): Problem[] {
  const drawnKm = new Map<string, number>();
  for (const leg of tree.legs.items) {
    const line = lineOfLeg(tree, leg);
    // A line with a fault of its own is as long as its fault makes it.
    const sound = !line || lineFaults(leg.file, leg.path, line.positions).length === 0;
    drawnKm.set(`leg:${leg.id}`, sound ? (drawn.get(leg.id)?.lengthKm ?? NaN) : NaN);
  }
  for (const route of tree.routes.items) {
    const km = legIdsOf(route).map((id) => drawnKm.get(`leg:${id}`) ?? NaN);
    drawnKm.set(
      `route:${route.id}`,
      km.reduce((sum, legKm) => sum + legKm, 0),
    );
  }
  return figuresOf(subjectsOf(tree)).flatMap(({ figure, subject, path }) => {
    const km = drawnKm.get(`${subject.kind}:${subject.id}`) ?? NaN;
    const { value, low = value, high = value } = figure;
    const published = figure.quantity === 'length' && figure.unit === 'km' && !figure.scope;
    if (!published || low === undefined || high === undefined || Number.isNaN(km)) return [];
    if (figure.note || subject.lengthNote) return [];
    if (km >= low * DRAWN_SHARE.low && km <= high * DRAWN_SHARE.high) return [];
    const said = low === high ? `${low} km` : `${low}–${high} km`;
    const message =
      `says ${said}, but ${subject.kind} "${subject.id}" is drawn ${km.toFixed(0)} km long (${(km / high).toFixed(2)} of it; ` +
      `${DRAWN_SHARE.low}–${DRAWN_SHARE.high} is expected): explain it in "lengthNote" or the figure's "note"`;
    return [{ file: subject.file, path: under(path, value === undefined ? 'high' : 'value'), message }];
  });
}
