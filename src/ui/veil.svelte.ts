import { WHOLE_GLOBE_PX } from '../poster/presets';
import { firstPicture, removeFirstPicture } from './first-picture';

/** Longer than the map takes to appear: see `MapView.svelte`. */
const FADE_MS = 400;

/** Keeps the map out of sight while the first picture stands in for it. */
export class Veil {
  up: boolean = $state(firstPicture() !== null);

  /** The map is there: it appears over the picture, which then goes. */
  lift(): void {
    if (!this.up) return;
    this.up = false;
    setTimeout(removeFirstPicture, FADE_MS);
  }

  /** The window has another size: the picture stays where it still fills it. */
  fit(): void {
    const { naturalWidth = 0, naturalHeight = 0 } = firstPicture() ?? {};
    const fills = (side: number, windowSide: number): boolean => side >= Math.min(windowSide, WHOLE_GLOBE_PX);
    if (!fills(naturalWidth, innerWidth) || !fills(naturalHeight, innerHeight)) this.drop();
  }

  /** The picture is no longer what the map shows. */
  drop(): void {
    if (!this.up) return;
    this.up = false;
    removeFirstPicture();
  }
}
