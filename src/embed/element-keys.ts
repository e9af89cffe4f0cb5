/** What the attributes of `<trade-corridors>` are, and how a view of them is written. */
import { VIEW_KEYS } from '../state/view-keys';

/** Attributes that go into the frame's address beside those of the view. */
export const OPTIONS = ['controls', 'interaction'] as const;
const OWN = ['load', 'ratio', 'label'] as const;
export const KEYS = [...VIEW_KEYS, ...OPTIONS, ...OWN] as const;
/** `lang` is every element's property already. */
export const PROPERTIES = KEYS.filter((key) => key !== 'lang');

/** A query whose values stay as readable as in a link: commas, colons and slashes stand for themselves. */
export function plain(keys: URLSearchParams): string {
  return keys.toString().replace(/%2C|%3A|%2F/g, decodeURIComponent);
}
