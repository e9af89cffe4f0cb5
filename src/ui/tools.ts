/** The tools of the page, in the order of their worth: on a narrow page the last ones move into "More". */
import type { Words } from '../i18n';
import type { GlyphName } from './glyphs';
import { openTime } from './open-time';
import { hasTours, openTour } from './open-tour';
import type { Page } from './page.svelte';

export interface Tool {
  id: string;
  glyph: GlyphName;
  name: (words: Words) => string;
  /** What a press does; or the id of the popover it opens. */
  does: ((page: Page) => void) | { popover: string };
  /** It opens a dialog. */
  dialog?: boolean;
  /** A tool that is switched on and off: whether it is on. */
  on?: (page: Page) => boolean;
  /** This atlas has what it works with. Default: it has. */
  has?: (page: Page) => boolean;
  /** Nothing to do without a map. */
  needsMap?: boolean;
}

/** One line each. */
export const TOOLS: readonly Tool[] = [
  {
    id: 'search',
    glyph: 'search',
    name: ({ tools }) => tools.search,
    does: () => document.querySelector<HTMLElement>('header [role="combobox"]')?.focus(),
    // Elsewhere the box itself is as near; a thumb does not reach the upper end of a phone.
    has: ({ frame }) => frame.layout === 'sheet',
  },
  {
    id: 'plan',
    glyph: 'plan',
    name: ({ planner }) => planner.open,
    does: ({ store }) => (store.view.plan ? store.closePlan() : store.openPlan()),
    on: ({ store }) => store.view.plan !== null,
    has: ({ files }) => files.planner !== undefined,
  },
  {
    id: 'tables',
    glyph: 'table',
    name: ({ tools }) => tools.tables,
    does: ({ store }) => store.open('tables'),
    dialog: true,
  },
  {
    id: 'tour',
    glyph: 'flag',
    name: ({ tour }) => tour.open,
    does: openTour,
    on: ({ store }) => store.view.tour !== null,
    has: hasTours,
  },
  {
    id: 'embed',
    glyph: 'embed',
    name: ({ embed }) => embed.tool,
    does: ({ store }) => store.open('embed'),
    dialog: true,
    needsMap: true,
  },
  {
    id: 'about',
    glyph: 'info',
    name: ({ tools }) => tools.about,
    does: ({ store }) => store.open('about'),
    dialog: true,
  },
  {
    id: 'time',
    glyph: 'clock',
    name: ({ time }) => time.open,
    does: openTime,
    on: ({ store }) => store.view.year !== null,
    needsMap: true,
  },
  { id: 'display', glyph: 'sliders', name: ({ menu }) => menu.open, does: { popover: 'menu' } },
];
