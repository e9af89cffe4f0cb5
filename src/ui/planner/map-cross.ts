/** The map's own element that takes keys; `null` where there is no map. */
export function mapCanvas(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.maplibregl-canvas');
}

/** An event of the map's element: a point is to be chosen under the cross. */
export const CHOOSE = 'choose-point';

/** Leads who chooses to the map, with a cross in its middle. */
export function focusMap(): void {
  const canvas = mapCanvas();
  canvas?.focus({ preventScroll: true });
  canvas?.dispatchEvent(new Event(CHOOSE));
}
