import type { Page } from './page.svelte';

/** Starts the atlas' first tour, or leaves the one that is open. */
export function openTour({ store }: Page): void {
  const [first] = (store.atlas.status === 'ready' && store.atlas.value.atlas.tours) || [];
  if (store.view.tour) store.closeTour();
  else if (first !== undefined) store.openTour(first);
}

/** Whether there is a tour to open; supposed until the atlas is here. */
export function hasTours({ store: { atlas } }: Page): boolean {
  return atlas.status !== 'ready' || (atlas.value.atlas.tours?.length ?? 0) > 0;
}
