import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { byState, byZoom, isShown } from '../expressions';
import { fontsFor } from '../fonts';
import { imageName } from '../image-name';
import { palette } from '../palette';
import { anchors, fading, type PlaceLook } from './place-look';

/** The line across the fairway that counts as passing. */
export function passageGates({ theme }: PlaceLook): LayerSpecification {
  return {
    id: 'passages-gate',
    type: 'line',
    source: 'passages',
    minzoom: 4,
    filter: ['all', isShown('passages', 'passage'), ['==', ['geometry-type'], 'LineString']],
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': palette[theme].cityLabel,
      'line-width': byZoom([4, 1], [8, 2]),
      'line-dasharray': [1, 2],
      'line-opacity': byState(0.9, 0.15, 0.45),
    },
  };
}

/** Signs and names of passages. */
export interface PassageLayers {
  /** All names, and the signs of passages no route crosses. */
  names: LayerSpecification[];
  /** The signs of those that routes cross: they stand whatever else does, so that names had better keep clear of them. */
  crossed: LayerSpecification[];
}

/** Those that routes cross come sooner and win. */
export function passageSigns({ theme, language }: PlaceLook): PassageLayers {
  // Names apart from signs, as of hubs: a layer's own first zoom is exact, where text that waits for a zoom waits for a whole one.
  const colors = palette[theme];
  const fonts = fontsFor(language);
  const parts = (crossed: boolean): { source: 'passages'; filter: ExpressionSpecification } => ({
    source: 'passages',
    filter: [
      'all',
      isShown('passages', 'passage'),
      ['==', ['geometry-type'], 'Point'],
      ['==', ['get', 'crossed'], crossed],
    ],
  });
  const sign = (id: string, crossed: boolean, minzoom: number): LayerSpecification => ({
    id,
    type: 'symbol',
    ...parts(crossed),
    minzoom,
    layout: {
      'icon-image': imageName('passage', theme),
      'icon-size': byZoom([2, 0.6], [7, 0.95]),
      'icon-allow-overlap': crossed,
      'icon-padding': 0,
    },
    paint: { 'icon-opacity': fading },
  });
  const name = (id: string, crossed: boolean, minzoom: number): LayerSpecification => ({
    id,
    type: 'symbol',
    ...parts(crossed),
    minzoom,
    layout: {
      'text-field': ['get', language],
      'text-font': fonts.water,
      'text-size': byZoom([3, 11], [7, 13]),
      'text-max-width': 7,
      'text-padding': 0,
      'text-variable-anchor-offset': anchors(0.85),
      'text-justify': 'auto',
    },
    paint: {
      'text-opacity': fading,
      'text-color': colors.cityLabel,
      'text-halo-color': colors.water,
      'text-halo-width': 1.4,
    },
  });
  return {
    names: [
      name('passages-name-idle', false, 4.6),
      name('passages-name-crossed', true, 3.4),
      sign('passages-idle', false, 3.6),
    ],
    crossed: [sign('passages-crossed', true, 2)],
  };
}
