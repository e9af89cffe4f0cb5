/** Fill, line and circle layers as SVG. */
import type { Feature } from 'geojson';
import type { Eye, Pixel } from './camera';
import type { Layer, Shown } from './layer';
import { offsetLine } from './offset';
import { COARSE, COARSEST, FINE, pathData, short, thin, type Fineness } from './path-data';
import { element, type Attributes } from './svg';
import { traceOf, type Trace } from './trace';

/** Something to be drawn: a path, or an element as it is. Equal paths are written once. */
export type Mark = { d: string; attributes: Attributes } | { svg: string };

/** What is traced once and drawn by several layers, and by several posters of one camera. */
export class Tracer {
  readonly #eye: Eye;
  readonly #pieces: boolean;
  readonly #traces = new WeakMap<Feature, Trace[]>();
  readonly #paths = new WeakMap<Feature, Map<Fineness, string>>();

  /** @param pieces whether polygons are cut to cells. Default: `false` */
  constructor(eye: Eye, pieces = false) {
    this.#eye = eye;
    this.#pieces = pieces;
  }

  traces(feature: Feature): Trace[] {
    let traces = this.#traces.get(feature);
    if (!traces) this.#traces.set(feature, (traces = traceOf(feature.geometry, this.#eye, this.#pieces)));
    return traces;
  }

  /** The feature's shape as path data. */
  path(feature: Feature, fineness: Fineness): string {
    const paths = this.#paths.get(feature) ?? new Map<Fineness, string>();
    this.#paths.set(feature, paths);
    let path = paths.get(fineness);
    if (path === undefined) paths.set(fineness, (path = pathData(this.traces(feature), fineness)));
    return path;
  }

  pixelOf(feature: Feature): Pixel | null {
    const { geometry } = feature;
    return geometry.type === 'Point' ? this.#eye.pixelOf(geometry.coordinates as Pixel) : null;
  }
}

/** The basemap is drawn coarsely, corridors finely. */
function finenessOf(layer: Layer): Fineness {
  if (!('source' in layer) || layer.source !== 'basemap') return FINE;
  return layer.id === 'bathymetry' ? COARSEST : COARSE;
}

/** An opacity, or nothing where there is full cover. */
function opacity(value: number): string | null {
  return value >= 1 ? null : short(value, 2);
}

/** Features of the same look, one after the other, as one path. */
function grouped(items: readonly { attributes: Attributes; d: string }[]): Mark[] {
  const groups: { key: string; attributes: Attributes; d: string }[] = [];
  for (const { attributes, d } of items) {
    if (d === '') continue;
    const key = JSON.stringify(attributes);
    const last = groups.at(-1);
    // One path covers a place once: where lighter fills lie over each other, as depths do, each keeps its own.
    const isSheer = attributes['fill-opacity'] !== undefined && attributes['fill-opacity'] !== null;
    if (last?.key === key && !isSheer) last.d += d;
    else groups.push({ key, attributes, d });
  }
  return groups.map(({ attributes, d }) => ({ attributes, d }));
}

export function drawFill(layer: Layer, shown: readonly Shown[], tracer: Tracer): Mark[] {
  return grouped(
    shown.flatMap((each) => {
      const cover = each.number('fill-opacity', 1);
      if (cover <= 0) return [];
      const attributes = { fill: each.text('fill-color', '#000'), 'fill-opacity': opacity(cover) };
      return [{ attributes, d: tracer.path(each.feature, finenessOf(layer)) }];
    }),
  );
}

function lineAttributes(each: Shown): Attributes | null {
  const width = each.number('line-width', 1);
  // A blurred line covers about half as much as a sharp one; a filter would say so at many times the cost.
  const cover = each.number('line-opacity', 1) * (each.number('line-blur', 0) > 0 ? 0.5 : 1);
  if (width <= 0 || cover <= 0) return null;
  const dash = each.value('line-dasharray');
  const unit = each.alongLine('line-width', 1);
  const pattern = Array.isArray(dash) && dash[1] !== 0 ? dash.map((part) => short(Number(part) * unit, 2)) : [];
  const [cap, join] = [each.text('line-cap', 'butt'), each.text('line-join', 'miter')];
  return {
    stroke: each.text('line-color', '#000'),
    'stroke-width': short(width, 2),
    'stroke-opacity': opacity(cover),
    'stroke-linecap': cap === 'butt' ? null : cap,
    'stroke-linejoin': join === 'miter' ? null : join,
    'stroke-dasharray': pattern.length > 0 ? pattern.join(' ') : null,
  };
}

function shifted(traces: readonly Trace[], px: number): readonly Trace[] {
  return traces.map(({ points, closed }) => ({ closed, points: offsetLine(thin(points, FINE.tolerancePx), px) }));
}

export function drawLine(layer: Layer, shown: readonly Shown[], tracer: Tracer): Mark[] {
  return grouped(
    shown.flatMap((each) => {
      const attributes = lineAttributes(each);
      if (!attributes) return [];
      const [aside, fineness] = [each.number('line-offset', 0), finenessOf(layer)];
      const d =
        aside === 0
          ? tracer.path(each.feature, fineness)
          : pathData(shifted(tracer.traces(each.feature), aside), fineness);
      return [{ attributes: { fill: 'none', ...attributes }, d }];
    }),
  );
}

export function drawCircle(shown: readonly Shown[], tracer: Tracer): Mark[] {
  return shown.flatMap((each): Mark[] => {
    const at = tracer.pixelOf(each.feature);
    const [cover, rim] = [each.number('circle-opacity', 1), each.number('circle-stroke-opacity', 1)];
    if (!at || (cover <= 0 && rim <= 0)) return [];
    const width = each.number('circle-stroke-width', 0);
    return [
      {
        svg: element('circle', {
          cx: short(at[0]),
          cy: short(at[1]),
          // MapLibre draws the stroke outside the radius, SVG in its middle.
          r: short(each.number('circle-radius', 5) + width / 2),
          fill: each.text('circle-color', '#000'),
          'fill-opacity': opacity(cover),
          stroke: each.text('circle-stroke-color', '#000'),
          'stroke-width': short(width),
          'stroke-opacity': opacity(rim),
        }),
      },
    ];
  });
}
