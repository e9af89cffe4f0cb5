import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { HubKind } from '../../model/atlas';
import type { Theme } from '../../state/view-state';
import { byProperty, byState, byZoom, isShown } from '../expressions';
import { PLANT_ICON_RADIUS_PX } from '../features';
import { fontsFor } from '../fonts';
import { imageName } from '../image-name';
import { palette } from '../palette';
import { passageGates, passageSigns } from './passages';
import { anchors, endAnchors, fading, type PlaceLook } from './place-look';

/** Hubs of each rank: their sign shows from `iconZoom` on, their name from `labelZoom` on. */
export const HUB_RANKS = [
  { rank: 3, iconZoom: 5.2, labelZoom: 6.3 },
  { rank: 2, iconZoom: 3, labelZoom: 4.6 },
  { rank: 1, iconZoom: 0.6, labelZoom: 1 },
] as const;

/** Below it most of the globe is seen. */
const FAR_ZOOM = 2;
const PLANT_ZOOM = 3.4;
const POWER_KINDS: readonly HubKind[] = ['power-base', 'converter-station', 'substation'];

const icon = (theme: Theme): ExpressionSpecification => ['concat', imageName('', theme), ['get', 'icon']];
/** Where the four sides are taken, the corners: the ports that matter most stand among other signs. */
const corners = (gap: number): (string | [number, number])[] => {
  const aside = gap * 0.75;
  return [
    ...anchors(gap),
    'top-left',
    [aside, aside],
    'bottom-left',
    [aside, -aside],
    'top-right',
    [-aside, aside],
    'bottom-right',
    [-aside, -aside],
  ];
};

function isHub(rank: number): ExpressionSpecification {
  return ['all', isShown('hubs', 'hub'), ['==', ['get', 'rank'], rank], ['==', ['get', 'home'], false]];
}

/** How far the true place may lie from the point. */
function halos({ theme }: PlaceLook): LayerSpecification[] {
  const colors = palette[theme];
  const color = byProperty(
    'kind',
    POWER_KINDS.map((kind) => [kind, colors.strand.power] as const),
    colors.cityLabel,
  );
  const common = { source: 'halos', minzoom: 4, filter: isShown('hubs', 'hub') } as const;
  return [
    {
      id: 'halos-fill',
      type: 'fill',
      ...common,
      paint: { 'fill-color': color, 'fill-opacity': byZoom([4, 0], [5, 0.07]), 'fill-antialias': false },
    },
    {
      id: 'halos-line',
      type: 'line',
      ...common,
      paint: {
        'line-color': color,
        'line-width': 1,
        'line-dasharray': [2, 3],
        'line-opacity': byZoom([4, 0], [5, 0.6]),
      },
    },
  ];
}

/** Below the labels: halos, gates, and the ring around what is picked. */
export function groundLayers(look: PlaceLook): LayerSpecification[] {
  const { focus } = palette[look.theme];
  const ring = (id: string, source: 'hubs' | 'passages', filter: ExpressionSpecification): LayerSpecification => ({
    id,
    type: 'circle',
    source,
    filter,
    paint: {
      'circle-radius': byZoom([1, 11], [7, 17]),
      'circle-color': focus,
      'circle-opacity': ['case', ['boolean', ['feature-state', 'chosen'], false], 0.28, 0],
      'circle-stroke-color': focus,
      'circle-stroke-width': 2,
      'circle-stroke-opacity': [
        'case',
        ['boolean', ['feature-state', 'chosen'], false],
        0.9,
        ['boolean', ['feature-state', 'pointed'], false],
        0.5,
        0,
      ],
    },
  });
  const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
  return [
    ...halos(look),
    passageGates(look),
    ring('passages-ring', 'passages', ['all', isShown('passages', 'passage'), isPoint]),
    ring('hubs-ring', 'hubs', isShown('hubs', 'hub')),
  ];
}

/** Wind, sun, water and coal behind a power line: discs whose area grows with the capacity. */
function plants({ theme }: PlaceLook): LayerSpecification {
  const scale = (factor: number): ExpressionSpecification => ['*', ['get', 'radiusPx'], factor / PLANT_ICON_RADIUS_PX];
  return {
    id: 'plants',
    type: 'symbol',
    source: 'plants',
    minzoom: PLANT_ZOOM,
    filter: isShown('hubs', 'hub'),
    layout: {
      'icon-image': icon(theme),
      'icon-size': byZoom([PLANT_ZOOM, scale(0.42)], [6, scale(0.85)], [9, scale(1.3)]),
      'icon-offset': ['get', 'iconOffset'],
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
    paint: { 'icon-opacity': fading },
  };
}

/** Signs apart from names: the signs of a rank are placed before its names, so that none lies over a neighbour's sign. */
function hubSigns({ theme }: PlaceLook): LayerSpecification[] {
  return HUB_RANKS.map(({ rank, iconZoom }) => ({
    id: `hubs-${rank}`,
    type: 'symbol',
    source: 'hubs',
    minzoom: iconZoom,
    filter: isHub(rank),
    layout: {
      'icon-image': icon(theme),
      'icon-size': rank === 1 ? byZoom([1, 0.5], [5, 0.82], [9, 1.1]) : byZoom([3, 0.52], [6, 0.74], [9, 1]),
      // Far out a lesser sign makes way for the name of a first-rank place, and of its neighbour's sign.
      'icon-allow-overlap': rank === 1 ? true : ['step', ['zoom'], false, 4, true],
      'icon-padding': 0,
    },
    paint: { 'icon-opacity': fading },
  }));
}

function hubNames({ theme, language }: PlaceLook): LayerSpecification[] {
  const colors = palette[theme];
  const fonts = fontsFor(language);
  return HUB_RANKS.map(({ rank, labelZoom }) => ({
    id: `hubs-name-${rank}`,
    type: 'symbol',
    source: 'hubs',
    minzoom: labelZoom,
    // The plan's own signs name its ends.
    filter: ['all', isHub(rank), ['!', ['has', ['get', 'hub'], ['global-state', 'marked']]]],
    layout: {
      'text-field': ['get', language],
      'text-font': rank === 1 ? fonts.bold : fonts.regular,
      'text-size': rank === 1 ? byZoom([2, 11], [7, 14]) : byZoom([4, 10.5], [8, 12.5]),
      'text-max-width': 8,
      'text-padding': 0,
      'text-variable-anchor-offset': rank === 1 ? corners(1) : anchors(0.9),
      'text-justify': 'auto',
    },
    paint: {
      // From far away names that recede would lie over what is picked.
      'text-opacity': ['step', ['zoom'], byState(1, 0, 1), FAR_ZOOM, fading],
      'text-color': colors.cityLabel,
      'text-halo-color': colors.halo,
      'text-halo-width': 1.5,
      'text-halo-blur': 0.3,
    },
  }));
}

/** The city's own sign and name show on the whole Earth, however small. */
function city({ theme, language }: PlaceLook): LayerSpecification {
  const colors = palette[theme];
  return {
    id: 'hubs-city',
    type: 'symbol',
    source: 'hubs',
    filter: ['==', ['get', 'home'], true],
    layout: {
      'icon-image': icon(theme),
      'icon-size': byZoom([1, 0.6], [5, 0.75], [9, 0.9]),
      'icon-allow-overlap': true,
      'text-field': ['get', language],
      'text-font': fontsFor(language).bold,
      'text-size': byZoom([1, 13], [4, 16], [8, 20]),
      'text-optional': true,
      'text-variable-anchor-offset': endAnchors(0.75),
      'text-justify': 'auto',
    },
    paint: { 'text-color': colors.focus, 'text-halo-color': colors.halo, 'text-halo-width': 1.8 },
  };
}

/**
 * Signs and names of what the corridors link. They come after the basemap's labels, and so win over them; names keep clear of
 * the plants' discs and of the signs that come later still. Places of the first rank come last, name and all: lesser signs make
 * way for their names, which keep clear of the signs of passages that routes cross.
 */
export function placeLayers(look: PlaceLook): LayerSpecification[] {
  const [thirdNames, secondNames, firstNames] = hubNames(look);
  const [thirdSigns, secondSigns, firstSigns] = hubSigns(look);
  const passages = passageSigns(look);
  return [
    ...passages.names,
    thirdNames,
    secondNames,
    thirdSigns,
    secondSigns,
    firstNames,
    ...passages.crossed,
    firstSigns,
    plants(look),
    city(look),
  ].filter((layer) => layer !== undefined);
}
