import { CONTROLS, type EmbedOptions } from '../embed/options';
import type { ViewState } from '../state/view-state';
import { covered, framedCovered, isRoomy, layoutOf, ZOOM_PX, type Covered, type Room } from './covered';

/** Heights that text decides, in rem, as they are with the browser's own text size in the languages we have. */
const HEADER_REM = 9.25;
const SHEET_HEADER_REM = 7.5;
const BAR_REM = 3.75;

/** The page that is about to open. */
export interface FirstPage extends Room {
  direction: 'ltr' | 'rtl';
  /** What its host asked for; `null`: the full page. */
  embed: EmbedOptions | null;
}

/** What a page will cover of the view that it opens with, before anything of it stands. */
export function firstInset(view: ViewState, page: FirstPage): Covered {
  const panel = view.plan !== null || view.selection !== null;
  const { embed, direction } = page;
  const layout = layoutOf(page);
  if (embed) {
    const has = (control: (typeof CONTROLS)[number]): boolean => embed.controls.includes(control);
    return withZoom(
      framedCovered({ ...page, top: 0, panel: panel && has('panel'), sheet: 'half', bar: 0 }),
      has('zoom'),
    );
  }
  const crowded = panel && !isRoomy(page);
  const legend = layout === 'sheet' ? (panel ? 'none' : 'bar') : layout === 'side' && crowded ? 'none' : 'open';
  return withZoom(
    covered({
      ...page,
      panel,
      legend: crowded && legend === 'open' ? 'bar' : legend,
      header: page.rem * (layout === 'sheet' ? SHEET_HEADER_REM : HEADER_REM),
      bar: layout === 'sheet' ? BAR_REM * page.rem : 0,
      sheet: panel ? 'half' : 'peek',
      direction,
    }),
    true,
  );
}

function withZoom(inset: Covered, zoom: boolean): Covered {
  return zoom ? { ...inset, right: inset.right + ZOOM_PX } : inset;
}
