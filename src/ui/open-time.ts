import type { Page } from './page.svelte';

/** Any year past the data's last is brought back to it: the strip opens where the atlas is, at its newest. */
const NEWEST = 2099;

/** Opens the years, or goes back to now. */
export function openTime({ store }: Page): void {
  store.setYear(store.view.year === null ? NEWEST : null);
}
