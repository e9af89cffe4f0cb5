/** How the page is laid out, and what of the map its panels cover. Lengths in px. */

import type { ViewState } from '../state/view-state';

/** `wide`: panels beside the map; `side`: a phone on its side; `sheet`: upright, details come from below. */
export type Layout = 'wide' | 'side' | 'sheet';

/** The heights a sheet rests at. */
export const SHEET_HEIGHTS = ['peek', 'half', 'tall'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** Px of the page that panels cover, on each side. */
export interface Covered {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The page. */
export interface Room {
  width: number;
  height: number;
  /** One rem: grows with the reader's text size. */
  rem: number;
  /** It lies inside an iframe. Default: `false` */
  framed?: boolean;
}

/** What decides what is covered. */
export interface Arrangement extends Room {
  /** Details are open. */
  panel: boolean;
  /** `open`: beside the map; `bar`: its heading only, below the title block. */
  legend: 'open' | 'bar' | 'none';
  /** Height of the title block. */
  header: number;
  /** Height of the tools along the lower edge; 0 where they stand in the title block. */
  bar: number;
  /** Where the sheet rests, whether it holds details or the legend. */
  sheet: SheetHeight;
  direction: 'ltr' | 'rtl';
}

/** From this width, in rem, panels stand beside the map; below it a sheet comes from below. */
const WIDE_REM = 50;
/** From this width legend and panel stand open together. */
const ROOMY_REM = 68.75;
/** Lower than this, a page has no room above and below. */
const LOW_REM = 30;
/** A low page from this width on has room beside, up to one that is wide enough for everything. */
const SIDE_REM = [35, 62] as const;
/** Below it five names no longer stand in a row. */
const TIGHT_REM = 19.5;
/** Lower than this, a wide page has more room for the title block in a row beside the details than in a column above the map. */
const SPREAD_REM = 38;
/** Of a wide page, tables below the map take this share; lower than this, in rem, it would show hardly a row, and no map. */
const DOCK_SHARE = 0.46;
const DOCK_REM = 38;
/** Lower than this, a page inside an iframe is for its map: what stands around it folds to its signs. */
const SCANT_REM = 20;
export const EDGE_REM = 0.75;
const PEEK_REM = 5;
/** There, two lines of the heading. */
const SCANT_PEEK_REM = 3.25;
/** A sign with the edge beside it. */
const SIGN_REM = 2.75;
const HALF_SHARE = 0.44;
/** What a tall sheet leaves above it at least; it covers no part of the title block, unless that is a large share of the page. */
const ABOVE_TALL_REM = 3.5;
const ABOVE_TALL_SHARE = 0.2;
/** Between the two, this share of the page stays for what the sheet tells of; on a scant page, none. */
const SEEN_SHARE = 0.18;

/** Sized by text, not by pixels alone: doubled text on a wide page is laid out as on a page of half the width. */
export function layoutOf({ width, height, rem }: Room): Layout {
  const [least, most] = SIDE_REM;
  if (height < LOW_REM * rem && width >= least * rem && width < most * rem) return 'side';
  return width < WIDE_REM * rem ? 'sheet' : 'wide';
}

/** Legend and panel have room side by side. */
export function isRoomy({ width, rem }: Room): boolean {
  return width >= ROOMY_REM * rem;
}

/** The title block, while details are open, lies in a row beside them: a column would leave too little of the map. */
export function isSpread(room: Room): boolean {
  return layoutOf(room) === 'wide' && !isRoomy(room) && room.height < SPREAD_REM * room.rem;
}

/** What tables that stand below the map take of the page, px; 0 where there is no room for both, and they lie over it. */
export function dockPx(room: Room): number {
  return layoutOf(room) === 'wide' && room.height >= DOCK_REM * room.rem ? DOCK_SHARE * room.height : 0;
}

/** A page inside an iframe is so low that its map comes before all that stands around it. */
export function isScant({ height, rem, framed = false }: Room): boolean {
  return framed && height < SCANT_REM * rem;
}

/** The text is so large that a row of tools has no room for their names, nor a sheet for a heading that stays. */
export function isTight(room: Room): boolean {
  return layoutOf(room) === 'sheet' && room.width < TIGHT_REM * room.rem;
}

/**
 * How the legend stands.
 *
 * @param panel details are open
 * @param open it is to be unfolded, where it can
 */
export function legendOf(room: Room, panel: boolean, open: boolean): Arrangement['legend'] {
  const layout = layoutOf(room);
  if (layout === 'sheet') return panel ? 'none' : 'bar';
  if (layout === 'side' && panel && !isRoomy(room)) return 'none';
  return open ? 'open' : 'bar';
}

/** How high a sheet stands above the bar. */
export function sheetPx(
  sheet: SheetHeight,
  arrangement: Pick<Arrangement, 'width' | 'height' | 'rem' | 'framed' | 'bar' | 'header'>,
): number {
  const { height, rem, bar, header } = arrangement;
  const room = height - bar;
  const above = Math.max(ABOVE_TALL_REM * rem, Math.min(header, ABOVE_TALL_SHARE * height));
  const half = HALF_SHARE * room;
  const isLow = isScant(arrangement);
  const peek = Math.min((isLow ? SCANT_PEEK_REM : PEEK_REM) * rem, half);
  const seen = isLow ? 0 : SEEN_SHARE * height;
  return { peek, half, tall: Math.max(half, room - above - seen) }[sheet];
}

/** The zoom buttons with the edge beside them: their column's width, or the height of their row; and that row's width. */
const ZOOM_PX = 56;
const ROW_PX = 100;
/** By so much the credits alone reach farther up than the margin that what is framed has anyway. */
const CREDITS_PX = 12;

/** The zoom buttons lie in a row beside the credits: a column would take from the width of pages that have little, unless they have still less height. */
export function zoomsInRow(room: Room): boolean {
  return !isRoomy(room) && !isScant(room);
}

/** Together with the zoom buttons, where there are any, and the credits: what is framed keeps clear of them too. */
export function besideControls(panels: Covered, room: Room, zoom = true): Covered {
  const row = zoom && zoomsInRow(room);
  const right = panels.right + (zoom && !row ? ZOOM_PX : 0);
  return { ...panels, right, bottom: panels.bottom + (row ? ZOOM_PX : CREDITS_PX) };
}

/** Together with the zoom buttons, where there are any, and the link's sign: the credits stand between them. */
export function besideZoom(panels: Covered, room: Room, zoom = true): Covered {
  const left = panels.left + (isScant(room) ? SIGN_REM * room.rem : 0);
  const right = panels.right + (!zoom ? 0 : zoomsInRow(room) ? ROW_PX : ZOOM_PX);
  return { ...panels, left, right };
}

/** Inline size of the details beside the map; as `--panel-width` in `style/tokens.css`. */
function panelPx({ width, rem }: Room): number {
  return Math.min(25 * rem, 0.42 * width);
}

/** Inline size of the title block and the legend; as `--start-width` in `style/tokens.css`. */
function startPx(room: Room): number {
  return layoutOf(room) === 'side' ? Math.min(15 * room.rem, 0.38 * room.width) : 19 * room.rem;
}

/**
 * What the panels will cover, known before they are drawn: the map frames a selection in the same moment in which the
 * panel opens. A tall sheet counts as half: what stands above that one, the zoom buttons and the years, lies under it.
 */
export function covered(arrangement: Arrangement): Covered {
  const { rem, panel, legend, header, bar, sheet, direction } = arrangement;
  const edge = EDGE_REM * rem;
  const layout = layoutOf(arrangement);
  if (layout === 'sheet') {
    const height = sheetPx(sheet === 'tall' ? 'half' : sheet, arrangement);
    return { top: header, right: 0, bottom: bar + (panel || legend !== 'none' ? height : 0), left: 0 };
  }
  const end = panel ? panelPx(arrangement) + edge : 0;
  const column = startPx(arrangement) + edge;
  const block = header + (layout === 'side' || legend === 'none' ? 0 : 2.75 * rem) + edge;
  // With the legend folded: beside the title block or below it, whichever is more.
  const { width, height } = arrangement;
  const isMoreBeside = !panel && (width - column) * height > width * (height - block);
  const beside = layout === 'side' ? !panel : legend === 'open' || isMoreBeside;
  const start = beside ? column : 0;
  const top = beside ? 0 : block;
  return direction === 'ltr'
    ? { top, right: end, bottom: 0, left: start }
    : { top, right: start, bottom: 0, left: end };
}

/** What of the lower edge panels cover, given what they cover in all: a title block whose legend is folded ends above it. */
export function coveredBelow(panels: Covered, arrangement: Arrangement): Covered {
  const { legend, direction } = arrangement;
  if (legend === 'open' || layoutOf(arrangement) !== 'wide') return panels;
  return direction === 'ltr' ? { ...panels, left: 0 } : { ...panels, right: 0 };
}

/**
 * What the view's camera is centred beside: that of a view which is about something, the panels. `null`: that of the page as it opens
 * is centred in the page, also with a planner that has not been told where to.
 */
export function centredBeside({ plan, selection, tour, year }: ViewState, inset: Covered): Covered | null {
  return [plan?.to ?? null, selection, tour, year].some((subject) => subject !== null) ? inset : null;
}

/** The page inside an iframe. */
export interface FramedArrangement extends Pick<
  Arrangement,
  'width' | 'height' | 'rem' | 'panel' | 'bar' | 'sheet' | 'direction'
> {
  /** Height of what stands in its upper corner; 0: nothing. */
  top: number;
  /** Width of the same. */
  aside: number;
}

/** What the panels of the page inside an iframe cover of its map. */
export function framedCovered(framed: FramedArrangement): Covered {
  const arrangement = { ...framed, framed: true };
  const { width, height, rem, panel, sheet, direction } = arrangement;
  const edge = EDGE_REM * rem;
  const isSheet = layoutOf(arrangement) === 'sheet';
  const below = panel && isSheet ? sheetPx(sheet === 'peek' ? 'peek' : 'half', { ...arrangement, header: 0 }) : 0;
  const end = panel && !isSheet ? panelPx(arrangement) + edge : 0;
  const block = framed.top > 0 ? framed.top + edge : 0;
  const column = framed.top > 0 ? framed.aside + edge : 0;
  // What stands in the corner is gone round where more is left: on a low page, beside a small sign.
  const [right, down] = [width - end, height - below];
  const isMoreBeside = (right - column) * down > right * (down - block);
  const [start, top] = isMoreBeside ? [column, 0] : [0, block];
  return direction === 'ltr'
    ? { top, right: end, bottom: below, left: start }
    : { top, right: start, bottom: below, left: end };
}

/** What of the lower edge they cover: what stands in the upper corner ends above it. */
export function framedBelow(panels: Covered, direction: 'ltr' | 'rtl'): Covered {
  return direction === 'ltr' ? { ...panels, left: 0 } : { ...panels, right: 0 };
}

/** Where less is free the credits stand above the link in the corner of the page inside an iframe, not over it. */
const ABREAST_PX = 560;
const ABOVE_LINK_PX = 8;

/**
 * Together with that link, where it is in the way. On a scant page it is a small sign in its corner.
 *
 * @param link its height; 0: there is none
 */
export function aboveLink(panels: Covered, room: Room, link: number): Covered {
  if (isScant(room)) return panels;
  const isNarrow = room.width - panels.left - panels.right < ABREAST_PX;
  return link > 0 && isNarrow && panels.bottom === 0 ? { ...panels, bottom: link + ABOVE_LINK_PX } : panels;
}
