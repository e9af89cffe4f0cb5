import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Language } from '../../model/atlas';
import type { Theme, Worldview } from '../../state/view-state';
import { countryNames } from '../country-names';
import { byProperty, byZoom } from '../expressions';
import { fontsFor, type Fonts } from '../fonts';
import { imageName } from '../image-name';
import { palette, type Palette } from '../palette';

/** What the basemap's labels need to know. */
export interface LabelLook {
  theme: Theme;
  language: Language;
  worldview: Worldview;
  /** English names of hubs that are labelled as such from these zooms on: a place of the same name steps back. */
  hubNames: readonly (readonly [zoom: number, names: readonly string[]])[];
  /** English names of passages: water of the same name is not written twice. */
  passageNames: readonly string[];
}

type Layout = SymbolLayerSpecification['layout'];
type Paint = SymbolLayerSpecification['paint'];

interface Label {
  id: string;
  filter: FilterSpecification;
  minzoom?: number;
  maxzoom?: number;
  layout: Layout;
  paint: Paint;
}

interface Setting {
  look: LabelLook;
  colors: Palette;
  fonts: Fonts;
  /** The name in the reader's language. */
  name: ExpressionSpecification;
}

/** Whether a label is one of those that are seen from afar, and so may stand near a globe's rim, where they step back. */
export function stepsBackAtRim(properties: Readonly<Record<string, unknown>> | null): boolean {
  return properties?.['c'] === 'country' || properties?.['c'] === 'sea';
}

/** What the map is told of them, and the poster: see `rimFinder`. */
const unlessAtRim: ExpressionSpecification = ['case', ['boolean', ['feature-state', 'atRim'], false], 0, 1];

const isClass = (name: string): ExpressionSpecification => ['==', ['get', 'c'], name];

/** Label data names its class `c`, rank `r`, kind `k` (capital, town, port) and first zoom `z`. */
function label(
  { colors, fonts, name }: Setting,
  { id, filter, minzoom, maxzoom, layout, paint }: Label,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'labels',
    ...(minzoom !== undefined && { minzoom }),
    ...(maxzoom !== undefined && { maxzoom }),
    filter,
    layout: { 'text-field': name, 'text-font': fonts.regular, 'text-padding': 3, ...layout },
    paint: { 'text-halo-color': colors.halo, 'text-halo-width': 1.4, 'text-halo-blur': 0.3, ...paint },
  };
}

function between(property: string, low: number, high: number): ExpressionSpecification[] {
  return [
    ['>=', ['get', property], low],
    ['<=', ['get', property], high],
  ];
}

function rivers(setting: Setting): LayerSpecification {
  const { colors, fonts } = setting;
  return label(setting, {
    id: 'label-river',
    filter: isClass('river'),
    minzoom: 4.6,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'text-font': fonts.water,
      'text-size': byZoom([4.6, 10], [8, 13]),
      'text-letter-spacing': 0.06 * fonts.spacing,
      'text-max-angle': 28,
      'text-offset': [0, -0.75],
      'text-padding': 8,
    },
    paint: { 'text-color': colors.riverLabel, 'text-halo-width': 1.2 },
  });
}

function seas(setting: Setting): LayerSpecification[] {
  const { look, colors, fonts } = setting;
  const isPassage: ExpressionSpecification = ['in', ['get', 'en'], ['literal', [...look.passageNames]]];
  const paint: Paint = {
    'text-color': colors.seaLabel,
    'text-halo-color': colors.water,
    'text-halo-width': 0.8,
    'text-opacity': unlessAtRim,
  };
  const sea = (minzoom: number, low: number, high: number): LayerSpecification =>
    label(setting, {
      id: `label-sea-${minzoom}`,
      filter: ['all', isClass('sea'), ['!', isPassage], ...between('z', low, high)],
      minzoom,
      layout: {
        'text-font': fonts.water,
        'text-size': byZoom([3, 11], [5, 14], [8, 18]),
        'text-letter-spacing': 0.12 * fonts.spacing,
        'text-max-width': 6,
      },
      paint,
    });
  return [
    sea(6.2, 5.4, 9),
    sea(4.5, 4.5, 5.3),
    sea(3.5, 3.3, 4.4),
    sea(2.7, 2.1, 3.2),
    label(setting, {
      id: 'label-ocean',
      filter: ['all', isClass('sea'), ...between('z', 0, 2)],
      maxzoom: 5,
      layout: {
        'text-font': fonts.water,
        'text-size': byZoom([0, 11], [3, 19]),
        'text-letter-spacing': 0.22 * fonts.spacing,
        'text-max-width': 6,
      },
      paint,
    }),
  ];
}

function provinceLook({ colors, fonts }: Setting): { layout: Layout; paint: Paint } {
  return {
    layout: {
      'text-size': byZoom([4.3, 10], [7, 14]),
      'text-letter-spacing': (fonts.capitals ? 0.14 : 0.25) * fonts.spacing,
      'text-transform': fonts.capitals ? 'uppercase' : 'none',
    },
    paint: { 'text-color': colors.provinceLabel, 'text-halo-width': 1, 'text-opacity': byZoom([4.3, 0.9], [7.5, 0.6]) },
  };
}

function provinces(setting: Setting): LayerSpecification {
  return label(setting, {
    id: 'label-province',
    filter: isClass('prov'),
    minzoom: 4.3,
    maxzoom: 8.4,
    ...provinceLook(setting),
  });
}

/** A value that steps back where a hub of the same name carries the label from some zoom on. */
function unlessHub(value: ExpressionSpecification | string, { hubNames }: LabelLook): ExpressionSpecification {
  const hidden: string[] = [];
  const steps = hubNames.flatMap(([zoom, names]) => {
    hidden.push(...names);
    return [zoom, ['case', ['in', ['get', 'en'], ['literal', [...hidden]]], '', value]];
  });
  return ['step', ['zoom'], value, ...steps] as ExpressionSpecification;
}

function place(setting: Setting, rank: number, minzoom: number): LayerSpecification {
  const { look, colors, fonts, name } = setting;
  const large = rank <= 2;
  const gap = large ? 0.6 : 0.55;
  const isCapital: ExpressionSpecification = ['==', ['get', 'k'], 'c'];
  const dot: ExpressionSpecification = [
    'case',
    isCapital,
    imageName('dot-capital', look.theme),
    imageName('dot', look.theme),
  ];
  return label(setting, {
    id: `label-place-${rank}`,
    // The plan's own signs name its ends.
    filter: [
      'all',
      isClass('place'),
      ['==', ['get', 'r'], rank],
      ['!', ['has', ['get', 'en'], ['global-state', 'written']]],
    ],
    minzoom,
    layout: {
      'text-field': unlessHub(name, look),
      'text-font': large ? fonts.bold : fonts.regular,
      'text-size': large ? byZoom([2, 11], [7, 15]) : byZoom([3, 10.5], [7, rank < 5 ? 13 : 11.5]),
      'text-variable-anchor-offset': ['left', [gap, 0], 'right', [-gap, 0], 'top', [0, 0.5], 'bottom', [0, -0.5]],
      'text-justify': 'auto',
      'icon-image': unlessHub(dot, look),
      'icon-size': byZoom([3, 0.32], [7, 0.42]),
      'icon-padding': 1,
    },
    paint: { 'text-color': colors.cityLabel, 'text-opacity': large ? 1 : look.theme === 'dark' ? 0.9 : 0.94 },
  });
}

/** How the province the other worldview counts as a country is known in label data. */
const TAIWAN: ExpressionSpecification = ['==', ['get', 'iso'], 'TW'];

function countries(setting: Setting): LayerSpecification[] {
  const { look, colors, fonts } = setting;
  const name = byProperty('iso', countryNames(look.language), '');
  const asProvince = look.worldview === 'cn';
  const country = (minzoom: number, low: number, high: number): LayerSpecification =>
    label(setting, {
      id: `label-country-${minzoom}`,
      filter: [
        'all',
        isClass('country'),
        ...between('z', low, high),
        ...(asProvince ? [['!', TAIWAN] as ExpressionSpecification] : []),
      ],
      // A small globe seen from far north has a zoom below 0.
      ...(minzoom > 0 && { minzoom }),
      maxzoom: 7.2,
      layout: {
        'text-field': name,
        'text-size': byZoom(
          [1, byProperty(['to-string', ['get', 's']], [['3', 12]], 10.5)],
          [
            4,
            byProperty(
              ['to-string', ['get', 's']],
              [
                ['3', 17],
                ['2', 14],
              ],
              11.5,
            ),
          ],
          [7, 18],
        ),
        'text-letter-spacing': (fonts.capitals ? 0.12 : 0.2) * fonts.spacing,
        'text-transform': fonts.capitals ? 'uppercase' : 'none',
        'text-max-width': 7,
        'symbol-sort-key': ['get', 'z'],
      },
      paint: { 'text-color': colors.countryLabel, 'text-halo-width': 1.3, 'text-opacity': unlessAtRim },
    });
  const { layout, paint } = provinceLook(setting);
  return [
    country(5.2, 5.8, 9),
    country(4.4, 4.4, 5.7),
    country(3.4, 3.1, 4.3),
    country(2.3, 1.5, 3),
    country(0, 0, 1.4),
    label(setting, {
      id: 'label-taiwan',
      filter: TAIWAN,
      minzoom: 4.3,
      maxzoom: 8.4,
      layout: { ...layout, 'text-field': name, visibility: asProvince ? 'visible' : 'none' },
      paint,
    }),
  ];
}

/** The basemap's labels. The last layer is placed first and wins where labels collide. */
export function labelLayers(look: LabelLook): LayerSpecification[] {
  const { language, theme } = look;
  const name: ExpressionSpecification = ['coalesce', ['get', language], ['get', 'en']];
  const setting: Setting = { look, colors: palette[theme], fonts: fontsFor(language), name };
  return [
    rivers(setting),
    ...seas(setting),
    provinces(setting),
    place(setting, 6, 6.6),
    place(setting, 5, 5.6),
    place(setting, 4, 4.7),
    place(setting, 3, 3.9),
    ...countries(setting),
    place(setting, 2, 3.15),
    place(setting, 1, 2.1),
  ];
}
