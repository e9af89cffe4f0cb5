import type { Energy, Mode } from '../model/atlas';
import type { Theme } from '../state/view-state';

/** Modes that share a colour: direct and alternating current are one family. */
export type Family = 'rail' | 'sea' | 'river' | 'road' | 'power';

/** Every colour the map may use, as `#rrggbb`. Opacity is a layer's business, colour is decided here. */
export interface Palette {
  /** Basemap fills. */
  land: string;
  landRaised: string;
  ice: string;
  water: string;
  deepWater: string;
  lake: string;
  urban: string;
  /** Basemap lines. */
  river: string;
  coast: string;
  border: string;
  disputedBorder: string;
  provinceBorder: string;
  /** The city the atlas is about, and its municipality. */
  focus: string;
  /** A passage that is closed. */
  closed: string;
  /** Labels and their halos. */
  countryLabel: string;
  cityLabel: string;
  provinceLabel: string;
  seaLabel: string;
  riverLabel: string;
  halo: string;
  /** Corridors. Casing lies under every strand and inside hub signs. */
  casing: string;
  strand: Record<Family, string>;
  energy: Record<Energy, string>;
  /**
   * How far a port is, nearest first: viridis (Smith and van der Walt, 2015, CC0), whose lightness alone tells the classes
   * apart. On dark ground it runs the other way and stops short of its darkest shades, so that what is near stands out most.
   */
  reach: readonly string[];
  /** Relief: slopes in shade and in light. */
  shade: string;
  light: string;
  /** Around the globe: the sky behind it and the rim of air. */
  space: string;
  rim: string;
}

export const palette: Record<Theme, Palette> = {
  light: {
    land: '#F3EFE6',
    landRaised: '#FBF8F1',
    ice: '#FAFAF7',
    water: '#CBDAE1',
    deepWater: '#8FAFC0',
    lake: '#C3D5DE',
    urban: '#E0D8C8',
    river: '#A9C3D0',
    coast: '#9DB4BF',
    border: '#8E8578',
    disputedBorder: '#8E8578',
    provinceBorder: '#B9AF9F',
    focus: '#C2410C',
    closed: '#A3231D',
    countryLabel: '#6A6257',
    cityLabel: '#26231F',
    provinceLabel: '#857B6D',
    seaLabel: '#47707F',
    riverLabel: '#4A7385',
    halo: '#F7F4ED',
    casing: '#FFFFFF',
    strand: { rail: '#B5300A', sea: '#0B3F86', river: '#08766B', road: '#6B5A12', power: '#A42BC6' },
    energy: {
      wind: '#1F7A8C',
      solar: '#A86A0B',
      'solar-thermal': '#9C4221',
      hydro: '#2563A8',
      coal: '#4A4A4A',
      'wind-and-solar': '#52751F',
    },
    reach: ['#440154', '#414487', '#2A788E', '#22A884', '#7AD151', '#FDE725'],
    shade: '#584630',
    light: '#FFFFFF',
    space: '#E9E5DB',
    rim: '#587480',
  },
  dark: {
    land: '#20262D',
    landRaised: '#262D35',
    ice: '#2C343C',
    water: '#12171C',
    deepWater: '#06090C',
    lake: '#151B21',
    urban: '#303841',
    river: '#41586A',
    coast: '#3A4650',
    border: '#6B7682',
    disputedBorder: '#6B7682',
    provinceBorder: '#414B55',
    focus: '#FF9466',
    closed: '#FF8D84',
    countryLabel: '#94A0AB',
    cityLabel: '#EEF2F5',
    provinceLabel: '#76828D',
    seaLabel: '#6B8798',
    riverLabel: '#6F94A8',
    halo: '#171C21',
    casing: '#0D1115',
    strand: { rail: '#FF8250', sea: '#3E8FFF', river: '#53E0C2', road: '#E3CC6B', power: '#D6B4FF' },
    energy: {
      wind: '#6FD3E3',
      solar: '#F6C453',
      'solar-thermal': '#FF9E6B',
      hydro: '#7DB2FF',
      coal: '#A7B0B8',
      'wind-and-solar': '#A9D46A',
    },
    reach: ['#FDE725', '#7AD151', '#22A884', '#2A9AA8', '#6E78C8', '#8A56A8'],
    shade: '#000308',
    light: '#FFFFFF',
    space: '#080B0E',
    rim: '#6096BE',
  },
};

const FAMILY: Record<Mode, Family> = {
  rail: 'rail',
  sea: 'sea',
  river: 'river',
  road: 'road',
  'power-dc': 'power',
  'power-ac': 'power',
};

/** The colour family of a mode. */
export function familyOf(mode: Mode): Family {
  return FAMILY[mode];
}
