import {
  dockPx,
  framedCovered,
  isRoomy,
  isScant,
  isSpread,
  isTight,
  layoutOf,
  sheetPx,
  type Covered,
  type FramedArrangement,
  type Layout,
  type SheetHeight,
} from './covered';
import { stripPx } from './strip-room';

/** The page as it is laid out now: its sizes, and where the reader left the sheet. Lengths in px. */
export class Frame {
  width: number = $state(innerWidth);
  height: number = $state(innerHeight);
  /** As measured; 0 until then. */
  remMeasured: number = $state(0);
  /** Height of the title block. */
  header: number = $state(0);
  /** Height of the tools along the lower edge. */
  barMeasured: number = $state(0);
  /** The page lies inside an iframe. */
  readonly framed: boolean;
  /** Where the reader left the sheet that holds details. */
  #rest: SheetHeight | null = $state(null);
  /** Of what the sheet holds its heading says enough where there is little room: not of a tour, nor of a form. */
  brief: boolean = $state(true);
  /** Where the sheet rests while it holds the legend. */
  legend: SheetHeight = $state('peek');

  /** How high the strip of the years stands, with the gap below it; 0 until it does. */
  strip: number = $state(0);

  readonly rem: number = $derived(this.remMeasured > 0 ? this.remMeasured : 16);
  readonly layout: Layout = $derived(layoutOf(this));
  readonly roomy: boolean = $derived(isRoomy(this));
  readonly spread: boolean = $derived(isSpread(this));
  /** What tables below the map take; 0 where they lie over it. */
  readonly dock: number = $derived(dockPx(this));
  readonly tight: boolean = $derived(isTight(this));
  readonly scant: boolean = $derived(isScant(this));
  readonly bar: number = $derived(this.layout === 'sheet' ? this.barMeasured : 0);

  constructor(framed = false) {
    this.framed = framed;
  }

  /** Where the sheet rests while it holds details. */
  get details(): SheetHeight {
    return this.#rest ?? (this.scant && this.brief ? 'peek' : 'half');
  }

  set details(height: SheetHeight) {
    this.#rest = height;
  }

  /**
   * Together with what a tall sheet of details covers: there zoom buttons and years lie under it. On a scant page it leaves nothing
   * free, and counts as half.
   *
   * @param bottom what panels alone cover from below
   */
  free(inset: Covered, bottom: number, panel: boolean): Covered {
    const isTall = panel && this.layout === 'sheet' && !this.scant && this.details === 'tall';
    return isTall ? { ...inset, bottom: Math.max(inset.bottom, bottom + this.px('tall') - this.px('half')) } : inset;
  }

  /**
   * What the strip of the years takes of the lower edge: as it will, until it stands.
   *
   * @param year the one asked for; `null`: none
   * @param sides what panels cover, between which it stands
   */
  yearsPx(year: number | null, sides: Covered): number {
    if (year === null) return 0;
    return this.strip > 0 ? this.strip : stripPx(this, this.framed, sides);
  }

  /** What the panels of the page inside an iframe cover. */
  coveredInside(arrangement: Pick<FramedArrangement, 'top' | 'aside' | 'panel' | 'direction'>): Covered {
    const { width, height, rem, bar, details: sheet } = this;
    return framedCovered({ ...arrangement, width, height, rem, bar, sheet });
  }

  /** How high a sheet stands at one of its heights. */
  px(height: SheetHeight): number {
    return sheetPx(height, this);
  }
}
