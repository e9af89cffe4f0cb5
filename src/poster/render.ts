import type { Feature, FeatureCollection } from 'geojson';
import { rimFinder, type Pixel } from '../drawing/eye';
import { framedCamera } from '../drawing/framed-camera';
import { CREDITS_COVER, frameOf } from '../drawing/framing';
import { featuresOf, type AtlasFeatures } from '../drawing/features';
import { layersOf } from '../drawing/layer-list';
import { stepsBackAtRim } from '../drawing/layers/labels';
import { chosenBy, litBy } from '../drawing/lit';
import { filterState } from '../drawing/filter-state';
import { litByPlan, NO_PLAN, planCollections, type PlanDrawing } from '../drawing/plan-lines';
import { shownOf } from '../drawing/shown';
import { boundsOf } from '../geometry/bounds';
import type { Position } from '../geometry/position';
import type { Atlas, Camera, Language } from '../model/atlas';
import type { RoutesByPresence } from '../model/presence';
import { linkAtlas } from '../model/link';
import type { Theme, ViewState } from '../state/view-state';
import type { PosterBase } from './base';
import { Boxes } from './boxes';
import { eyeOf, type Eye } from './camera';
import { backdrop } from './backdrop';
import { isSeen, shownBy, type Layer, type Setting } from './layer';
import { drawCircle, drawFill, drawLine, Tracer, type Mark } from './shapes';
import { Signs } from './signs';
import { element, escapeXml } from './svg';
import type { Stage } from './stage';
import { placeSymbols } from './symbols';
import { written } from './written';
import { attribution } from './attribution';
import { CREDITS, LANGUAGE_TAGS } from '../model/languages';

export interface PosterOptions {
  atlas: Atlas;
  base: PosterBase;
  /** Settled: what it names is in the atlas. Language and theme are those given below. */
  view: ViewState;
  /** Routes as they stood in the view's year. Default: `null`, as they are now. */
  year?: RoutesByPresence | null;
  /** What the planner found. Default: nothing planned. */
  plan?: PlanDrawing;
  language: Language;
  theme: Theme;
  /** Px, as the map's container would have them. */
  width: number;
  height: number;
  /** How far from the picture's middle the camera's lies, px right and down. Default: not at all. */
  offset?: Pixel;
  /** The picture's name, and what it shows, for who cannot see it. Plain text. */
  title: string;
  description: string;
  /** Begins every id, so that several posters may stand in one page. Default: `poster-`. */
  fragmentPrefix?: string;
  /** Whether it says in its corner who the data is from. Default: `true`; a page that shows a part of it says so itself. */
  credit?: boolean;
}

/** The camera of a poster: the view's own; else one that shows the way planned, or what is selected; else the city's. */
function posterCamera({ atlas, view, plan = NO_PLAN, width, height, offset = [0, 0] }: PosterOptions): Camera {
  const way = linesOf(plan);
  const bounds = boundsOf(way);
  const selected = view.selection ? frameOf(view.selection, atlas) : null;
  const frame = bounds ? { bounds, parts: way } : selected;
  const { projection } = view;
  const whole = { projection, widthPx: width, heightPx: height, offset, inset: CREDITS_COVER };
  return view.camera ?? (frame ? framedCamera(frame.bounds, whole, frame.parts) : atlas.city.camera);
}

/** The way that is looked at. */
function linesOf({ itineraries, chosen }: PlanDrawing): readonly Position[][] {
  return itineraries[chosen]?.legs.flatMap(({ parts }) => parts) ?? [];
}

/**
 * A view of an atlas as a standalone SVG: the map's own layer list, drawn on the map's own camera. It holds no script, no
 * style sheet and no reference beyond itself; texts are set in the fonts of whoever looks at it.
 *
 * Left out: relief, towns' areas, and whatever the map only shows under a pointer. Lines keep their width near a globe's rim, where
 * the map's grow thin. The basemap is generalised: from
 * about zoom 6 on its coasts are plainly coarser than the map's.
 *
 * @returns the text of an `<svg>` element, well-formed XML
 */
export function renderPoster(options: PosterOptions): string {
  const { atlas, base, view, language, theme, width, height, offset = [0, 0], title, description } = options;
  const prefix = options.fragmentPrefix ?? 'poster-';
  const camera = posterCamera(options);
  const eye = eyeOf({ camera, projection: view.projection, widthPx: width, heightPx: height, offset });
  const features = featuresOf(atlas);
  const layers = layersOf({ theme, language, worldview: view.worldview }, features).filter((layer) =>
    isSeen(layer, camera.zoom),
  );
  const credit = options.credit === false ? null : attribution({ text: CREDITS[language], theme, width, height });
  const boxes = new Boxes();
  if (credit) boxes.add(credit.box);
  const signs = new Signs(prefix);
  const tracer = tracerOf(base, eye, JSON.stringify([camera, view.projection, width, height, offset]));
  const stage: Stage = { tracer, signs, boxes, language, widthPx: width, heightPx: height };
  const setting = settingOf(options, features, camera);
  const isAtRim = rimFinder({ camera, projection: view.projection });
  const sourceOf = sources(base, { ...features.collections, ...planCollections(options.plan ?? NO_PLAN) }, isAtRim);

  const drawn = new Map<Layer, Mark[]>();
  const shown = (layer: Layer) => shownBy(layer, sourceOf(layer), setting);
  // The last layer's names are placed first.
  for (const layer of layers.toReversed()) {
    if (layer.type === 'symbol') drawn.set(layer, placeSymbols(layer, shown(layer), stage));
  }
  for (const layer of layers) {
    if (layer.type === 'fill') drawn.set(layer, drawFill(layer, shown(layer), tracer));
    if (layer.type === 'line') drawn.set(layer, drawLine(layer, shown(layer), tracer));
    if (layer.type === 'circle') drawn.set(layer, drawCircle(shown(layer), tracer));
  }
  const marks = layers.flatMap((layer) => drawn.get(layer) ?? []);
  const { paths, content } = written(marks, prefix);
  const [titleId, descriptionId] = [`${prefix}title`, `${prefix}desc`];
  const behind = backdrop({ eye, theme, width, height, prefix, level: camera.pitch < 1 });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${titleId} ${descriptionId}`,
      lang: LANGUAGE_TAGS[language],
    },
    element('title', { id: titleId }, escapeXml(title)) +
      element('desc', { id: descriptionId }, escapeXml(description)) +
      element('defs', {}, behind.definitions + signs.definitions() + paths) +
      behind.svg +
      content +
      (credit?.svg ?? ''),
  );
}

/** Posters that differ in language or theme alone have the same shapes: the last camera's are kept. */
const lastTracers = new WeakMap<PosterBase, { key: string; tracer: Tracer }>();

function tracerOf(base: PosterBase, eye: Eye, key: string): Tracer {
  const last = lastTracers.get(base);
  if (last?.key === key) return last.tracer;
  const tracer = new Tracer(eye, base.outlines !== undefined);
  lastTracers.set(base, { key, tracer });
  return tracer;
}

/** What the map would have been told of each feature: picked, receding, chosen. */
function settingOf(
  { atlas, view, year, plan = NO_PLAN }: PosterOptions,
  features: AtlasFeatures,
  camera: Camera,
): Setting {
  const lit = litByPlan(plan, features) ?? litBy(view.selection, linkAtlas(atlas), features);
  const chosen = chosenBy(view.selection, atlas, features);
  return {
    zoom: camera.zoom,
    global: filterState(shownOf(atlas, view.corridors, view.modes, year), features.strands, plan),
    stateOf: (source, id) => {
      const index = Number(id);
      if (index === AT_RIM) return { atRim: true };
      const picked = lit && new Map(Object.entries(lit)).get(source)?.has(index);
      const state = typeof picked === 'boolean' ? { picked, receding: !picked } : {};
      return chosen?.source === source && chosen.id === index ? { ...state, chosen: true } : state;
    },
  };
}

/** GeoJSON winds its outer rings the other way about: as it stands, a halo at the picture's edge would cover all but itself. */
function asSeenByD3(feature: Feature): Feature {
  const { geometry } = feature;
  if (geometry.type !== 'Polygon') return feature;
  return { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.toReversed()) } };
}

/** The id of every name that steps back at a globe's rim: it is not written, and takes its room all the same, as on the map. */
const AT_RIM = -1;

/** Where a layer's features come from. The poster has no relief. */
function sources(
  base: PosterBase,
  collections: Readonly<Record<string, FeatureCollection>>,
  isAtRim: (position: Position) => boolean,
): (layer: Layer) => readonly Feature[] {
  const own = new Map<string, readonly Feature[]>(
    Object.entries(collections).map(([name, { features }]) => [name, features.map(asSeenByD3)]),
  );
  const shapes = new Map<string, readonly Feature[]>(Object.entries(base.shapes));
  const outlines = new Map<string, readonly Feature[]>(shapes);
  for (const [layer, lines] of Object.entries(base.outlines ?? {})) if (lines.length > 0) outlines.set(layer, lines);
  const labels = base.labels.map((label) => {
    const { geometry, properties } = label;
    const stepsBack =
      geometry.type === 'Point' && stepsBackAtRim(properties) && isAtRim(geometry.coordinates as Position);
    return stepsBack ? { ...label, id: AT_RIM } : label;
  });
  return (layer) => {
    const { source, 'source-layer': tileLayer } = layer as { source?: string; 'source-layer'?: string };
    if (source === 'basemap') return (layer.type === 'line' ? outlines : shapes).get(tileLayer ?? '') ?? [];
    if (source === 'labels') return labels;
    return own.get(source ?? '') ?? [];
  };
}
