import { hasControl, type Control, type EmbedOptions } from '../embed/options';
import type { ViewState } from '../state/view-state';
import {
  aboveLink,
  besideControls,
  besideZoom,
  covered,
  coveredBelow,
  framedBelow,
  framedCovered,
  isRoomy,
  isScant,
  isSpread,
  layoutOf,
  legendOf,
  type Arrangement,
  type Covered,
  type Room,
} from './covered';
import { stripPx } from './strip-room';

/** Heights that text decides, in rem, as they are in the languages we have. */
const HEADER_REM = { sheet: 5.6, side: 8.9, spread: 9.4, wide: 17 } as const;
const BAR_REM = 3.25;
const LINK_REM = 2.25;
/** What stands in the upper corner of the page inside an iframe, each with the gap below it. */
const FRAMED_REM: Partial<Record<Control, number>> = { title: 2.75, search: 4, legend: 2.75 };
/** So much of the height it leaves free in any case. */
const FRAMED_BELOW_REM = 5;
/** How wide it is: the legend's own name, or its sign; and anything else. */
const FRAMED_WIDE_REM = { legend: 12.5, sign: 2.75, other: 19 } as const;

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
export function firstInset(view: ViewState, asked: FirstPage): Covered {
  const page = inItsPlace(asked);
  return besideControls(panelsOf(view, page), page, hasZoom(page));
}

/** What the credits of that view's picture keep clear of. */
export function firstBesideZoom(view: ViewState, asked: FirstPage): Covered {
  const page = inItsPlace(asked);
  const panels = panelsOf(view, page);
  return besideZoom(page.embed ? framedBelow(panels, page.direction) : panels, page, hasZoom(page));
}

function inItsPlace(page: FirstPage): FirstPage {
  return { ...page, framed: page.embed !== null };
}

function hasZoom({ embed }: FirstPage): boolean {
  return embed === null || hasControl(embed, 'zoom');
}

function panelsOf(view: ViewState, page: FirstPage): Covered {
  const aside = [view.plan, view.selection, view.tour].some((subject) => subject !== null);
  const panels = page.embed ? framedInset(view, page, page.embed) : covered(arrange(page, aside));
  if (view.year === null) return panels;
  const below = page.embed ? framedBelow(panels, page.direction) : coveredBelow(panels, arrange(page, aside));
  return { ...panels, bottom: panels.bottom + stripPx(page, page.embed !== null, below) };
}

function framedInset({ plan, selection, tour }: ViewState, page: FirstPage, { controls }: EmbedOptions): Covered {
  const stacked = controls.reduce((sum, control) => sum + (FRAMED_REM[control] ?? 0) * page.rem, 0);
  const top = Math.min(stacked, Math.max(0, page.height - FRAMED_BELOW_REM * page.rem));
  const brief = plan === null && tour === null;
  const wide = controls.includes('title') || controls.includes('search') ? 'other' : isScant(page) ? 'sign' : 'legend';
  const panels = framedCovered({
    ...page,
    top,
    aside: FRAMED_WIDE_REM[wide] * page.rem,
    panel: !(brief && selection === null) && controls.includes('panel'),
    bar: 0,
    sheet: isScant(page) && brief ? 'peek' : 'half',
  });
  return aboveLink(panels, page, controls.includes('link') ? LINK_REM * page.rem : 0);
}

function arrange(page: FirstPage, aside: boolean): Arrangement {
  const layout = layoutOf(page);
  const isSheet = layout === 'sheet';
  const header = HEADER_REM[aside && isSpread(page) ? 'spread' : layout];
  return {
    ...page,
    panel: aside,
    legend: legendOf(page, aside, isRoomy(page)),
    header: header * page.rem,
    bar: isSheet ? BAR_REM * page.rem : 0,
    sheet: aside ? 'half' : 'peek',
  };
}
