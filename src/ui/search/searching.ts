/** The part of the search that is fetched when a reader first goes to its box. */
import { find, indexOf } from '../../search/find';
import { parseSpokenNames } from '../../search/spoken';
import { fetchJson } from '../../state/remote';
import { parseLabels, type Label } from './labels';
import { RESULT_GROUPS, searchablesOf, type Material, type Result, type ResultGroup } from './searchables';

/** What is found, by group; the group of the best answer first. */
export type Answer = { group: ResultGroup; results: Result[] }[];

/** A group shows so many; more would push the next group out of sight. */
const MOST_PER_GROUP = 6;

/** Names beyond the atlas: how Chinese is said, and what the basemap writes. What does not arrive cannot be found by. */
export async function fetchNames(
  names: string | undefined,
): Promise<{ pinyin: Record<string, string>; labels: Label[] }> {
  const [spoken, labels] = await Promise.all([
    names === undefined ? null : fetchJson(names, parseSpokenNames),
    fetchJson(new URL('basemap/labels.json', document.baseURI).href, parseLabels),
  ]);
  return {
    pinyin: spoken?.status === 'ready' ? spoken.value.pinyin : {},
    labels: labels.status === 'ready' ? labels.value : [],
  };
}

/** Answers a text. Build it anew for another language. */
export function searcher(material: Material): (text: string) => Answer {
  const index = indexOf(searchablesOf(material));
  return (text) => {
    const groups = new Map<ResultGroup, { best: number; results: Result[] }>();
    for (const { item, score } of find(index, text)) {
      const group = groups.get(item.group) ?? { best: score, results: [] };
      if (group.results.length < MOST_PER_GROUP) group.results.push(item);
      groups.set(item.group, group);
    }
    return [...groups]
      .sort(([a, one], [b, other]) => one.best - other.best || RESULT_GROUPS.indexOf(a) - RESULT_GROUPS.indexOf(b))
      .map(([group, { results }]) => ({ group, results }));
  };
}
