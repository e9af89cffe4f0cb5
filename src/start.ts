/** What both pages start from. */
import { cities, defaultCity } from 'virtual:geo';
import type { Store } from './state/store.svelte';
import type { Files } from './ui/page.svelte';

/**
 * The files of the build's city, and where the page goes.
 *
 * @throws Error where the build or the page lacks them
 */
export function findStart(): { files: Files; target: HTMLElement } {
  const files = cities[defaultCity];
  const target = document.getElementById('app');
  if (!files) throw new Error(`the build holds no city "${defaultCity}"`);
  if (!target) throw new Error('the page has no element "app"');
  return { files, target };
}

/** From the first key on, the focus is shown wherever it goes. */
export function noteKeys(): void {
  const note = (): void => document.documentElement.setAttribute('data-keyed', '');
  addEventListener('keydown', note, { once: true, capture: true });
}

/** Keeps the theme that of the reader's system, where the reader has chosen none. */
export function followSystem(store: Store): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    store.systemTheme = dark.matches ? 'dark' : 'light';
  };
  follow();
  dark.addEventListener('change', follow);
}
