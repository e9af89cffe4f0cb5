/**
 * Every sign of the map as plain shapes in a 24 × 24 box, drawn by the map (canvas), the legend and the poster (SVG).
 */
import { ENERGIES, type Energy } from '../model/atlas';
import type { Theme } from '../state/view-state';
import { palette, type Palette } from './palette';

/** The side of the box the shapes are drawn in. */
export const ICON_BOX = 24;

/** One shape: an SVG path with a fill, a stroke, or both. */
export interface Shape {
  /** SVG path data. */
  d: string;
  fill?: string;
  stroke?: string;
  /** Stroke width in box units; round joins and ends. Default 1. */
  width?: number;
  /** Dashes and gaps in box units. */
  dash?: readonly number[];
}

type Draw = (colors: Palette) => Shape[];

function disc(radius: number): string {
  return `M${12 - radius} 12a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

function square(half: number): string {
  return `M${12 - half} ${12 - half}h${2 * half}v${2 * half}h${-2 * half}Z`;
}

function diamond(half: number): string {
  return `M12 ${12 - half}L${12 + half} 12L12 ${12 + half}L${12 - half} 12Z`;
}

const ANCHOR = 'M12 7.4V16.6M9.4 9.6H14.6M7.8 13.2A4.4 4.4 0 0 0 16.2 13.2';
const BOLT = 'M13.2 5.8L8 12.6H11.4L10.6 18.2L16 10.9H12.5Z';
const RAILS = 'M9.7 7.8V16.2M14.3 7.8V16.2M8 10.2H16M8 13.8H16';
const BARRIER = 'M9.4 8V16M14.6 8V16';
const GATE = 'M7.6 7.2Q11.6 12 7.6 16.8M16.4 7.2Q12.4 12 16.4 16.8';
const LOCK = 'M8 8.6L12 12L8 15.4M13 8.6L17 12L13 15.4';

const CROSS = 'M8.8 8.8L15.2 15.2M15.2 8.8L8.8 15.2';

/** A filled body with a mark on it, edged so that it stands off whatever lies below. */
function solid(outline: string, edge: string, fill: keyof Palette['strand'], mark?: string): Draw {
  return ({ casing, strand }) => [
    { d: edge, fill: casing },
    { d: outline, fill: strand[fill] },
    ...(mark === undefined ? [] : [{ d: mark, stroke: casing, width: 1.7 }]),
  ];
}

/** A hollow body. */
function hollow(outline: string, edge: string, color: keyof Palette['strand']): Draw {
  return ({ casing, strand }) => [
    { d: edge, fill: casing },
    { d: outline, fill: casing, stroke: strand[color], width: 2.4 },
  ];
}

/** A body that does not stand yet, or no longer works: the outline only, broken. */
function pending(outline: string, edge: string, color: keyof Palette['strand']): Draw {
  return ({ casing, strand }) => [
    { d: edge, fill: casing },
    { d: outline, stroke: strand[color], width: 1.9, dash: [2.6, 2.8] },
  ];
}

const ENERGY_GLYPH: Record<Energy, { d: string; filled: boolean }> = {
  wind: { d: 'M12 12.4V18M12 11.6L11.2 5.4M12 11.6L17.4 14.6M12 11.6L6.8 14.9', filled: false },
  solar: {
    d: `M9.4 12a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0ZM12 5.4V7M12 17V18.6M5.4 12H7M17 12H18.6M7.3 7.3L8.4 8.4M15.6 15.6L16.7 16.7M7.3 16.7L8.4 15.6M15.6 8.4L16.7 7.3`,
    filled: false,
  },
  'solar-thermal': {
    d: 'M12 18V10.5M10.2 7.6a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0ZM6 17.6L9.4 14M18 17.6L14.6 14',
    filled: false,
  },
  hydro: { d: 'M12 5.6C14.2 8.8 16.2 11.2 16.2 13.7A4.2 4.2 0 0 1 7.8 13.7C7.8 11.2 9.8 8.8 12 5.6Z', filled: true },
  coal: { d: 'M6.6 17.4V11.6L10 13.4V11.6L13.4 13.4V6.6H16.6V17.4Z', filled: true },
  'wind-and-solar': {
    d: 'M9 18V11.4M9 10.8L8.6 5.8M9 10.8L13 13.2M9 10.8L5.2 13.2M14.2 7.6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z',
    filled: false,
  },
};

function plant(energy: Energy, withGlyph: boolean): Draw {
  const glyph = ENERGY_GLYPH[energy];
  return ({ casing, energy: colors }) => [
    { d: disc(12), fill: casing },
    { d: disc(11), fill: colors[energy] },
    ...(!withGlyph ? [] : [glyph.filled ? { d: glyph.d, fill: casing } : { d: glyph.d, stroke: casing, width: 1.6 }]),
  ];
}

/** A plant that does not run yet: its disc is an outline. */
function plantPending(energy: Energy, withGlyph: boolean): Draw {
  const glyph = ENERGY_GLYPH[energy];
  return ({ casing, energy: colors }) => {
    const color = colors[energy];
    return [
      { d: disc(12), fill: casing },
      { d: disc(10.6), stroke: color, width: 1.5, dash: [3.2, 2.5] },
      ...(!withGlyph ? [] : [glyph.filled ? { d: glyph.d, fill: color } : { d: glyph.d, stroke: color, width: 1.6 }]),
    ];
  };
}

const ARROWS = 'M15 6.6L23 12L15 17.4ZM9 6.6L1 12L9 17.4Z';

const icons: Record<string, Draw> = {
  dot: ({ landRaised, cityLabel }) => [{ d: disc(6.4), fill: landRaised, stroke: cityLabel, width: 3.4 }],
  'dot-capital': ({ landRaised, cityLabel }) => [
    { d: disc(8.6), fill: landRaised, stroke: cityLabel, width: 2.6 },
    { d: disc(3.8), fill: cityLabel },
  ],
  city: ({ casing, focus }) => [
    { d: disc(11), fill: casing },
    { d: disc(8.8), fill: focus },
    { d: disc(3.4), fill: casing },
  ],
  town: ({ casing, cityLabel }) => [
    { d: disc(8.4), fill: casing },
    { d: disc(5.4), fill: casing, stroke: cityLabel, width: 2.6 },
  ],
  'seaport-1': solid(disc(9.4), disc(11.4), 'sea', ANCHOR),
  'seaport-2': solid(disc(6.2), disc(8.4), 'sea'),
  'seaport-3': hollow(disc(5), disc(8), 'sea'),
  'seaport-pending': pending(disc(6.4), disc(8.8), 'sea'),
  'river-port-1': solid(disc(9.4), disc(11.4), 'river', ANCHOR),
  'river-port-2': solid(disc(6.2), disc(8.4), 'river'),
  'river-port-3': hollow(disc(5), disc(8), 'river'),
  'river-port-pending': pending(disc(6.4), disc(8.8), 'river'),
  'rail-terminal-1': solid(square(8), square(10), 'rail', RAILS),
  'rail-terminal': solid(square(5), square(7), 'rail'),
  'rail-terminal-pending': pending(square(5.6), square(7.8), 'rail'),
  'road-terminal': solid(diamond(7), diamond(9.8), 'road'),
  'road-terminal-pending': pending(diamond(7), diamond(9.8), 'road'),
  'border-crossing': ({ casing, cityLabel }) => [
    { d: disc(9.2), fill: casing },
    { d: disc(7.4), fill: casing, stroke: cityLabel, width: 1.6 },
    { d: BARRIER, stroke: cityLabel, width: 2 },
  ],
  'border-crossing-pending': ({ casing, cityLabel }) => [
    { d: disc(9.2), fill: casing },
    { d: disc(7.4), stroke: cityLabel, width: 1.6, dash: [2.6, 2.8] },
  ],
  'canal-end': solid(diamond(8.4), diamond(11), 'river', LOCK),
  'canal-end-pending': pending(diamond(8), diamond(10.8), 'river'),
  'converter-station': ({ casing, strand }) => [
    { d: square(10), fill: casing },
    { d: square(8), fill: strand.power },
    { d: BOLT, fill: casing },
  ],
  'converter-station-pending': pending(square(7.4), square(9.6), 'power'),
  substation: hollow(square(6.4), square(9.4), 'power'),
  'substation-pending': pending(square(6.4), square(9.4), 'power'),
  'power-base': hollow(disc(6.4), disc(9.4), 'power'),
  'power-base-pending': pending(disc(6.4), disc(9.4), 'power'),
  passage: ({ casing, cityLabel }) => [
    { d: GATE, stroke: casing, width: 5 },
    { d: GATE, stroke: cityLabel, width: 2.1 },
  ],
  'passage-closed': ({ casing, closed }) => [
    { d: disc(9.6), fill: casing },
    { d: disc(7.6), fill: casing, stroke: closed, width: 2.4 },
    { d: CROSS, stroke: closed, width: 2.4 },
  ],
  'plan-origin': ({ casing, focus }) => [
    { d: disc(9), fill: casing },
    { d: disc(6.4), fill: casing, stroke: focus, width: 3 },
  ],
  'plan-gateway': ({ casing, cityLabel }) => [
    { d: disc(8.6), fill: casing },
    { d: disc(6), fill: casing, stroke: cityLabel, width: 2.6 },
    { d: disc(2.2), fill: cityLabel },
  ],
  'plan-destination': ({ casing, focus }) => [
    { d: disc(11), fill: casing },
    { d: disc(8.4), fill: casing, stroke: focus, width: 3 },
    { d: disc(4), fill: focus },
  ],
  'arrows-sea': ({ water, strand }) => [
    { d: 'M1 8.4H23V15.6H1Z', fill: water },
    { d: ARROWS, fill: strand.sea },
  ],
  'pylon-dc': ({ strand }) => [
    { d: 'M12 3V21', stroke: strand.power, width: 2.8 },
    { d: 'M7.4 7V17', stroke: strand.power, width: 2.2 },
  ],
  'pylon-ac': ({ strand }) => [
    { d: 'M12 3V21', stroke: strand.power, width: 2.8 },
    { d: 'M7.4 7V17M16.6 7V17', stroke: strand.power, width: 2.2 },
  ],
};
for (const energy of ENERGIES) {
  icons[`plant-${energy}`] = plant(energy, true);
  icons[`plant-${energy}-small`] = plant(energy, false);
  icons[`plant-${energy}-pending`] = plantPending(energy, true);
  icons[`plant-${energy}-pending-small`] = plantPending(energy, false);
}

/** Every icon's name. */
export const ICON_NAMES: readonly string[] = Object.keys(icons);

/**
 * The shapes of an icon in a theme, bottom to top.
 * @throws RangeError for a name that is not in {@link ICON_NAMES}
 */
export function iconShapes(name: string, theme: Theme): Shape[] {
  const draw = icons[name];
  if (!draw) throw new RangeError(`there is no icon called "${name}"`);
  return draw(palette[theme]);
}
