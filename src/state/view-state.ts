import type { Camera, Language, Mode } from '../model/atlas';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const PROJECTIONS = ['globe', 'mercator'] as const;
export type Projection = (typeof PROJECTIONS)[number];
export const WORLDVIEWS = ['neutral', 'cn'] as const;
export type Worldview = (typeof WORLDVIEWS)[number];

/** What the reader has picked out. `id` is the atlas' id of it; the city needs none, an atlas has one. */
export type Selection =
  | { kind: 'corridor'; id: string }
  | { kind: 'route'; id: string }
  | { kind: 'hub'; id: string }
  | { kind: 'passage'; id: string }
  | { kind: 'city' };

/** Everything a link can reproduce. `null` means: not chosen, the default applies. */
export interface ViewState {
  camera: Camera | null;
  /** Corridor ids shown; `null`: all. */
  corridors: string[] | null;
  /** Modes shown; `null`: all. */
  modes: Mode[] | null;
  selection: Selection | null;
  /** `null`: the browser's. */
  language: Language | null;
  /** `null`: the system's. */
  theme: Theme | null;
  projection: Projection;
  worldview: Worldview;
}
