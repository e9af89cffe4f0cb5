/** Px of the page that panels cover, on each side. */
export interface Covered {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** What decides it. Sizes in px. */
export interface Layout {
  width: number;
  height: number;
  /** One rem. */
  rem: number;
  panel: boolean;
  /** `open`: beside the map; `bar`: its heading only, below the title block. */
  legend: 'open' | 'bar' | 'none';
  /** Height of the title block. */
  header: number;
  direction: 'ltr' | 'rtl';
}

/** From this width the panel stands beside the map; below it is a sheet. */
export const WIDE_PX = 800;
/** From this width legend and panel stand open together. */
export const ROOMY_PX = 1100;

/**
 * What the panels will cover, known before they are drawn: the map frames a selection in the same moment in which the
 * panel opens. The widths are those of `app.css`.
 */
export function covered({ width, height, rem, panel, legend, header, direction }: Layout): Covered {
  const edge = 0.75 * rem;
  const block = header + (legend === 'none' ? 0 : 2.75 * rem);
  if (width < WIDE_PX) {
    return { top: block, right: 0, bottom: panel ? 0.46 * height : 0, left: 0 };
  }
  const start = legend === 'open' ? 19 * rem + edge : 0;
  const end = panel ? Math.min(25 * rem, 0.42 * width) + edge : 0;
  const top = legend === 'open' ? 0 : block + edge;
  return direction === 'ltr'
    ? { top, right: end, bottom: 0, left: start }
    : { top, right: start, bottom: 0, left: end };
}
