import type { Source } from '../model/figure';
import type { Page } from './page.svelte';

/** What has to be said of a source besides what it is: that it repeats another, that its title is ours, that it was not read. */
export function remarksOn({ repost, title, read }: Source, { words: { sources: words } }: Page): string[] {
  return [
    ...(repost ? [words.repost] : []),
    ...(typeof title === 'string' ? [] : [words.describes]),
    ...(read === false ? [words.unread] : []),
  ];
}
