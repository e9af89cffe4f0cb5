import type { Control, EmbedOptions } from '../embed/options';
import type { ViewState } from '../state/view-state';
import {
  aboveLink,
  besideControls,
  besideZoom,
  covered,
  framedCovered,
  isRoomy,
  isSpread,
  layoutOf,
  legendOf,
  stripPx,
  type Covered,
  type Room,
} from './covered';

/** Heights that text decides, in rem, as they are in the languages we have. */
const HEADER_REM = { sheet: 5.6, side: 8.9, spread: 9.4, wide: 17 } as const;
const BAR_REM = 3.25;
const LINK_REM = 2.25;
/** What stands in the upper corner of the page inside an iframe, each with the gap below it. */
const FRAMED_REM: Partial<Record<Control, number>> = { title: 2.75, search: 4, legend: 2.75 };

/** The page that is about to open. */
export interface FirstPage extends Room {
  direction: 'ltr' | 'rtl';
  /** What the host of a page inside an iframe asked for; `null`: the full page. */
  embed: EmbedOptions | null;
}

/**
 * What a page will cover of the view that it opens with, before anything of it stands. Where a text runs longer than expected
 * it is a few pixels more.
 */
export function firstInset(view: ViewState, page: FirstPage): Covered {
  return besideControls(panelsOf(view, page), page, hasZoom(page));
}

/** What the credits of that view's picture keep clear of. */
export function firstBesideZoom(view: ViewState, page: FirstPage): Covered {
  return besideZoom(panelsOf(view, page), page, hasZoom(page));
}

function hasZoom({ embed }: FirstPage): boolean {
  return embed === null || embed.controls.includes('zoom');
}

function panelsOf(view: ViewState, page: FirstPage): Covered {
  const aside = [view.plan, view.selection, view.tour].some((subject) => subject !== null);
  const panels = page.embed ? framedInset(page, page.embed, aside) : fullInset(page, aside);
  const strip = view.year === null ? 0 : stripPx(page, page.embed !== null);
  return { ...panels, bottom: panels.bottom + strip };
}

function framedInset(page: FirstPage, { controls }: EmbedOptions, aside: boolean): Covered {
  const top = controls.reduce((sum, control) => sum + (FRAMED_REM[control] ?? 0) * page.rem, 0);
  const panels = framedCovered({ ...page, top, panel: aside && controls.includes('panel'), bar: 0, sheet: 'half' });
  return aboveLink(panels, page.width, controls.includes('link') ? LINK_REM * page.rem : 0);
}

function fullInset(page: FirstPage, aside: boolean): Covered {
  const layout = layoutOf(page);
  const isSheet = layout === 'sheet';
  const header = HEADER_REM[aside && isSpread(page) ? 'spread' : layout];
  return covered({
    ...page,
    panel: aside,
    legend: legendOf(page, aside, isRoomy(page)),
    header: header * page.rem,
    bar: isSheet ? BAR_REM * page.rem : 0,
    sheet: aside ? 'half' : 'peek',
  });
}
