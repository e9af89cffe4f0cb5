import {
  framedCovered,
  isRoomy,
  isSpread,
  isTight,
  layoutOf,
  sheetPx,
  type Covered,
  type FramedArrangement,
  type Layout,
  type SheetHeight,
} from './covered';

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
  /** Where the sheet rests while it holds details, and while it holds the legend. */
  details: SheetHeight = $state('half');
  legend: SheetHeight = $state('peek');

  readonly rem: number = $derived(this.remMeasured > 0 ? this.remMeasured : 16);
  readonly layout: Layout = $derived(layoutOf(this));
  readonly roomy: boolean = $derived(isRoomy(this));
  readonly spread: boolean = $derived(isSpread(this));
  readonly tight: boolean = $derived(isTight(this));
  readonly bar: number = $derived(this.layout === 'sheet' ? this.barMeasured : 0);

  /** What the panels of the page inside an iframe cover. */
  framed(arrangement: Pick<FramedArrangement, 'top' | 'panel' | 'direction'>): Covered {
    const { width, height, rem, bar, details: sheet } = this;
    return framedCovered({ ...arrangement, width, height, rem, bar, sheet });
  }

  /** How high a sheet stands at one of its heights. */
  px(height: SheetHeight): number {
    return sheetPx(height, this);
  }
}
