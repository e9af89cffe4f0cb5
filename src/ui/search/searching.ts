/** The part of the search that is fetched when a reader first goes to its box. */
import { parsePlannerData } from '../../routing/planner-data';
import type { Port } from '../../routing/ports';
import { findOrHearSteps } from '../../search/by-sound';
import { indexOf, prepare } from '../../search/find';
import { fetchJson } from '../../state/remote';
import { parseLabels, type Label } from './labels';
import { RESULT_GROUPS, searchablesOf, type Material, type Result, type ResultGroup } from './searchables';
import { fetchSpokenNames } from './spoken-names';

/** What is found, by group; the group of the best answer first. */
export type Answer = { group: ResultGroup; results: Result[] }[];

/** A group shows so many; more would push the next group out of sight. */
const MOST_PER_GROUP = 6;

/** Names beyond the atlas: how Chinese is said, and what the basemap writes. What does not arrive cannot be found by. */
export async function fetchNames(
  names: string | undefined,
): Promise<{ pinyin: Record<string, string>; labels: Label[] }> {
  const [pinyin, labels] = await Promise.all([
    fetchSpokenNames(names),
    fetchJson(new URL('basemap/labels.json', document.baseURI).href, parseLabels),
  ]);
  return { pinyin, labels: labels.status === 'ready' ? labels.value : [] };
}

/**
 * The world's ports: a file of their names, which a reader who types is asking for. The sea network stays where it is until
 * the planner opens.
 */
export async function fetchPorts(url: string): Promise<Port[] | null> {
  const data = await fetchJson(url, (value) => parsePlannerData(value, 'planner.json'));
  return data.status === 'ready' ? data.value.ports : null;
}

/** Answers texts. */
export interface Searcher {
  /** What a text may mean, worked out a little at a time. */
  ask(text: string): Generator<void, Answer>;
  /** Makes ready, a little at a time; what is left is done with the first text. @returns whether something is left */
  prepare(): boolean;
}

/** Build it anew for another language. */
export function searcher(material: Material): Searcher {
  const index = indexOf(searchablesOf(material));
  return {
    prepare: () => prepare(index),
    *ask(text) {
      const groups = new Map<ResultGroup, { best: number; results: Result[] }>();
      for (const { item, score } of yield* findOrHearSteps(index, text)) {
        const group = groups.get(item.group) ?? { best: score, results: [] };
        if (group.results.length < MOST_PER_GROUP) group.results.push(item);
        groups.set(item.group, group);
      }
      return [...groups]
        .sort(([a, one], [b, other]) => one.best - other.best || RESULT_GROUPS.indexOf(a) - RESULT_GROUPS.indexOf(b))
        .map(([group, { results }]) => ({ group, results }));
    },
  };
}
