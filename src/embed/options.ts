/** What an embed page is told besides its view: which controls it has, and how it answers to pointers. */

import type { Flow } from '../state/view-state';

/** Parts of the embed page that a site may leave out; `panel`: the details of what is selected. The notice of sources is none of them: the licences ask for it. */
export const CONTROLS = ['title', 'search', 'legend', 'zoom', 'panel', 'link'] as const;
export type Control = (typeof CONTROLS)[number];

/**
 * `full`: the map takes wheel and touch as on its own page. `cooperative`: a wheel alone, or one finger, scrolls the page
 * around the map. `static`: a picture.
 */
export const INTERACTIONS = ['full', 'cooperative', 'static'] as const;
export type Interaction = (typeof INTERACTIONS)[number];

/** When the live map takes the poster's place: as soon as it is in sight, or when the reader asks for it. */
export const LOADS = ['visible', 'tap'] as const;
export type Load = (typeof LOADS)[number];

/** Whether a selected route's direction moves where the view does not say: beside somebody's text nothing moves by itself. */
export const FRAMED_FLOW = 'off' satisfies Flow;

export interface EmbedOptions {
  /** In the order of {@link CONTROLS}. */
  controls: Control[];
  interaction: Interaction;
  load: Load;
  /** What pym.js calls this frame, in whose form the height is then also told; `null`: the host does not speak it. */
  pymId: string | null;
}

export const DEFAULT_OPTIONS: Readonly<EmbedOptions> = {
  controls: ['legend', 'zoom', 'panel', 'link'],
  interaction: 'cooperative',
  load: 'visible',
  pymId: null,
};

/** Keys of these options in an embed page's query, beside those of the view. */
export const OPTION_KEYS = ['controls', 'interaction', 'load'] as const;

const LONGEST_QUERY = 4096;
/** pym.js makes ids of the host's choosing; what else it may hold would come back in a message. */
const PYM_ID = /^[\w-]{1,64}$/;

/** Reads the options from a query. Never throws: what is malformed, unknown or repeated takes its default. */
export function readEmbedOptions(query: string): EmbedOptions {
  if (query.length > LONGEST_QUERY) return { ...DEFAULT_OPTIONS };
  const keys = new URLSearchParams(query);
  const only = (key: string): string | null => {
    const all = keys.getAll(key);
    return all.length === 1 ? (all[0] ?? null) : null;
  };
  const pymId = only('childId');
  return {
    controls: readControls(only('controls')) ?? DEFAULT_OPTIONS.controls,
    interaction: INTERACTIONS.find((known) => known === only('interaction')) ?? DEFAULT_OPTIONS.interaction,
    load: LOADS.find((known) => known === only('load')) ?? DEFAULT_OPTIONS.load,
    pymId: pymId !== null && PYM_ID.test(pymId) ? pymId : null,
  };
}

/** Whether a page has a control: of a map that nothing moves nobody needs the zoom buttons. */
export function hasControl({ controls, interaction }: EmbedOptions, control: Control): boolean {
  return controls.includes(control) && !(control === 'zoom' && interaction === 'static');
}

/** Whether the map waits for a tap: one that nothing moves cannot be tapped. */
export function waitsForTap({ load, interaction }: EmbedOptions): boolean {
  return load === 'tap' && interaction !== 'static';
}

/**
 * The options as a query, without `?`. Unlike a view's, it leaves nothing out: an embed written today keeps what it
 * shows when a default changes.
 */
export function writeEmbedOptions({ controls, interaction, load }: Omit<EmbedOptions, 'pymId'>): string {
  const shown = CONTROLS.filter((control) => controls.includes(control)).join(',');
  return `controls=${shown}&interaction=${interaction}&load=${load}`;
}

/** An empty list is a choice too: the bare map. */
function readControls(value: string | null): Control[] | null {
  if (value === null) return null;
  const named = value === '' ? [] : value.split(',');
  const controls = CONTROLS.filter((control) => named.includes(control));
  return controls.length === named.length ? controls : null;
}
