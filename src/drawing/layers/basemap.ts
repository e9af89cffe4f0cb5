import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme, Worldview } from '../../state/view-state';
import { byZoom } from '../expressions';
import type { Palette } from '../palette';

/** What the basemap's layers need to know. */
export interface BasemapLook {
  colors: Palette;
  dark: boolean;
  worldview: Worldview;
  /** Default: `true`. */
  relief?: boolean;
}

/**
 * Relief comes as pictures already tinted for each theme: one of the two layers shows, and only that one's pictures are made.
 * Tinting in the browser's shader (`color-relief`) cost as much as half of everything else where there is no GPU.
 */
function reliefs({ dark, relief: isShown = true }: BasemapLook): LayerSpecification[] {
  const relief = (theme: Theme, opacity: ExpressionSpecification): LayerSpecification => ({
    id: `relief-${theme}`,
    type: 'raster',
    source: `relief-${theme}`,
    layout: { visibility: isShown && dark === (theme === 'dark') ? 'visible' : 'none' },
    paint: { 'raster-opacity': opacity, 'raster-fade-duration': 0 },
  });
  return [
    relief('light', byZoom([0, 0.5], [4, 0.55], [6, 0.42], [7.5, 0.25], [9, 0.08])),
    relief('dark', byZoom([0, 0.6], [4, 0.7], [6, 0.45], [7.5, 0.22], [9, 0.08])),
  ];
}

function rivers({ colors }: BasemapLook): LayerSpecification[] {
  const ranks = [
    { rank: 3, minzoom: 6.1, widths: [0.35, 0.5, 1.3] },
    { rank: 2, minzoom: 4.3, widths: [0.35, 0.9, 2.2] },
    { rank: 1, minzoom: 2, widths: [0.7, 1.5, 3.6] },
  ] as const;
  return ranks.map(({ rank, minzoom, widths: [far, middle, near] }) => ({
    id: `rivers-${rank}`,
    type: 'line',
    source: 'basemap',
    'source-layer': 'rivers',
    minzoom,
    filter: ['==', ['get', 'r'], rank],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': colors.river,
      'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 3, far, 6, middle, 9, near],
      'line-opacity': byZoom([2, 0.6], [5, 1]),
    },
  }));
}

/** What a boundary is in this worldview: `country`, `disputed`, `claim`, `prov`, `prov2`, `sar`, or `hide`. */
function boundaryClass(worldview: Worldview): ExpressionSpecification {
  return worldview === 'neutral' ? ['get', 'k'] : ['coalesce', ['get', worldview], ['get', 'k']];
}

function boundaries({ colors, dark, worldview }: BasemapLook): LayerSpecification[] {
  const isClass = (...names: string[]): FilterSpecification => ['in', boundaryClass(worldview), ['literal', names]];
  const line = (id: string, filter: FilterSpecification, minzoom: number, paint: object): LayerSpecification => ({
    id,
    type: 'line',
    source: 'basemap',
    'source-layer': 'boundary',
    minzoom,
    filter,
    layout: { 'line-join': 'round' },
    paint,
  });
  return [
    line('border-province', isClass('prov'), 3.2, {
      'line-color': colors.provinceBorder,
      'line-width': byZoom([3, 0.4], [6, 0.9], [9, 1.4]),
      'line-dasharray': [3, 1.6],
    }),
    line('border-province-minor', isClass('prov2', 'sar'), 4.6, {
      'line-color': colors.provinceBorder,
      'line-width': byZoom([4.5, 0.3], [9, 1.1]),
      'line-dasharray': [2, 2],
    }),
    line('border-glow', isClass('country'), 0, {
      'line-color': colors.border,
      'line-width': byZoom([2, 1.5], [6, 5], [9, 8]),
      'line-opacity': dark ? 0.16 : 0.13,
      'line-blur': byZoom([2, 0.8], [9, 4]),
    }),
    line('border', isClass('country'), 0, {
      'line-color': colors.border,
      'line-width': byZoom([1, 0.45], [4, 0.8], [7, 1.5]),
    }),
    line('border-disputed', isClass('disputed'), 0, {
      'line-color': colors.disputedBorder,
      'line-width': byZoom([1, 0.45], [4, 0.85], [7, 1.5]),
      'line-dasharray': [2.4, 1.8],
    }),
    {
      ...line('border-claim', isClass('claim'), 4, {
        'line-color': colors.disputedBorder,
        'line-width': byZoom([4, 0.5], [7, 1.1]),
        'line-dasharray': [0.8, 2.6],
        'line-opacity': 0.75,
      }),
      layout: { visibility: worldview === 'neutral' ? 'visible' : 'none' },
    } as LayerSpecification,
  ];
}

/** Everything below the corridors: water, land, relief, towns, borders. Bottom first. */
export function basemapLayers(look: BasemapLook): LayerSpecification[] {
  const { colors, dark } = look;
  const tile = { source: 'basemap' } as const;
  return [
    { id: 'water', type: 'background', paint: { 'background-color': colors.water } },
    {
      id: 'bathymetry',
      type: 'fill',
      ...tile,
      'source-layer': 'bathy',
      paint: {
        'fill-color': colors.deepWater,
        'fill-opacity': dark ? byZoom([0, 0.2], [5, 0.16], [8, 0.1]) : byZoom([0, 0.15], [5, 0.11], [8, 0.06]),
        'fill-antialias': false,
      },
    },
    { id: 'land', type: 'fill', ...tile, 'source-layer': 'land', paint: { 'fill-color': colors.land } },
    {
      id: 'ice',
      type: 'fill',
      ...tile,
      'source-layer': 'ice',
      paint: { 'fill-color': colors.ice, 'fill-opacity': 0.85 },
    },
    ...reliefs(look),
    {
      id: 'urban',
      type: 'fill',
      ...tile,
      'source-layer': 'urban',
      minzoom: 4.5,
      paint: { 'fill-color': colors.urban, 'fill-opacity': byZoom([4.5, 0], [5.5, 0.75]) },
    },
    {
      id: 'focus-fill',
      type: 'fill',
      ...tile,
      'source-layer': 'focus',
      minzoom: 3,
      paint: {
        'fill-color': colors.focus,
        'fill-opacity': dark
          ? byZoom([3, 0.16], [6, 0.1], [7, 0.06], [9, 0.02])
          : byZoom([3, 0.1], [6, 0.08], [7, 0.05], [9, 0.02]),
      },
    },
    { id: 'lakes', type: 'fill', ...tile, 'source-layer': 'lakes', paint: { 'fill-color': colors.lake } },
    ...rivers(look),
    {
      id: 'coast',
      type: 'line',
      ...tile,
      'source-layer': 'land',
      minzoom: 1,
      paint: { 'line-color': colors.coast, 'line-width': byZoom([1, 0.3], [6, 0.7], [9, 1.1]) },
    },
    ...boundaries(look),
    {
      id: 'focus-line',
      type: 'line',
      ...tile,
      'source-layer': 'focus',
      minzoom: 3,
      paint: { 'line-color': colors.focus, 'line-width': byZoom([3, 0.7], [7, 1.4]), 'line-opacity': 0.75 },
    },
  ];
}
