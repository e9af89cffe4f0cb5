import { AttributionControl, type Map as MapLibreMap } from 'maplibre-gl';
import type { Inset } from '../drawing/framing';
import type { Language } from '../model/atlas';
import { CREDITS } from '../model/languages';

/** Where less than this of the map's width is free, the credits fold to a button, */
const ROOM_PX = 600;
/** but not before they could be read, */
const READ_MS = 5000;
/** unless they would lie on a map lower than this: there the first picture has said it. In a map that nobody can touch they stay. */
const LOW_PX = 320;
/** Out of sight, in its place: `controls.css`. What folded as MapLibre has it would be a shift of the page's layout. */
const FOLDED = 'folded';

/**
 * Says on a map whose data it shows. Not with the style's source: in another language that would be another source, and
 * be fetched anew.
 */
export class Credits {
  readonly #map: MapLibreMap;
  #spoken: Language;
  #control: AttributionControl;
  #isNarrow = false;
  #folding: ReturnType<typeof setTimeout> | undefined;

  constructor(map: MapLibreMap, language: Language) {
    this.#map = map;
    this.#spoken = language;
    this.#control = this.#add();
  }

  /** Says it in another language: MapLibre takes the words once, when its control is made. */
  say(language: Language): void {
    if (language === this.#spoken) return;
    this.#spoken = language;
    this.#map.removeControl(this.#control);
    this.#control = this.#add();
    if (this.#isNarrow) this.#foldSoon();
  }

  /**
   * Once the map is seen: the time to read them counts from then.
   *
   * @param covered what lies on both sides of them, px: where it leaves little, they fold; where it leaves enough, they unfold
   */
  place({ left, right }: Pick<Inset, 'left' | 'right'>): void {
    const isNarrow = this.#map.getContainer().clientWidth - left - right < ROOM_PX;
    if (isNarrow === this.#isNarrow) return;
    this.#isNarrow = isNarrow;
    clearTimeout(this.#folding);
    if (isNarrow) this.#foldSoon();
    else this.#element()?.classList.remove(FOLDED);
  }

  #add(): AttributionControl {
    const control = new AttributionControl({ compact: true, customAttribution: CREDITS[this.#spoken] });
    this.#map.addControl(control, 'bottom-right');
    // The button first unfolds what this has folded; MapLibre's own turn comes after.
    this.#element()?.addEventListener(
      'click',
      (event) => {
        if (!this.#element()?.classList.contains(FOLDED)) return;
        this.#element()?.classList.remove(FOLDED);
        event.preventDefault();
        event.stopPropagation();
      },
      { capture: true },
    );
    return control;
  }

  #foldSoon(): void {
    clearTimeout(this.#folding);
    if (this.#map.getContainer().closest('[inert]')) return;
    this.#folding = setTimeout(
      () => this.#element()?.classList.add(FOLDED),
      this.#map.getContainer().clientHeight < LOW_PX ? 0 : READ_MS,
    );
  }

  #element(): Element | null {
    return this.#map.getContainer().querySelector('.maplibregl-ctrl-attrib');
  }
}
