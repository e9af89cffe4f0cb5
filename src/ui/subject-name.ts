import type { LinkedAtlas } from '../model/link';
import { subjectOf } from '../state/subject';
import type { Selection } from '../state/view-state';
import type { Page } from './page.svelte';

/** The name of what is selected; empty where the atlas does not know it. */
export function nameOf(selection: Selection, linked: LinkedAtlas, page: Page): string {
  const named = subjectOf(selection, linked);
  return named ? page.say(named.name) : '';
}
