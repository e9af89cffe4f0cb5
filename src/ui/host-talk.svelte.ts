import { untrack } from 'svelte';
import { openFrame } from '../embed/frame';
import { suitableHeight } from '../embed/height';
import { newsOf, withKey } from '../embed/news';
import type { HostMessage } from '../embed/protocol';
import { loadWords } from '../i18n';
import type { LinkedAtlas } from '../model/link';
import { settle } from '../state/settle';
import type { Store } from '../state/store.svelte';
import { readViewState, writeViewState } from '../state/view-state';
import type { Page } from './page.svelte';

/**
 * Does what the page around the frame says, and tells it what the map does. While a component is made, whose life its effects
 * share.
 *
 * @param linked the atlas, once it is here
 * @returns ends the talk
 */
export function talkWithHost(page: Page, linked: () => LinkedAtlas | null, pymId: string | null): () => void {
  const { store, frame: room } = page;
  const host = openFrame({ page: window, pymId, onmessage: (message) => obey(message, store, linked()) });
  let told = store.view;
  $effect(() => {
    if (store.map !== 'ready') return;
    // Once for each time the map stands; its views are told by themselves.
    host.tell({ type: 'ready', query: untrack(() => writeViewState(store.view)) });
  });
  $effect(() => {
    const { view } = store;
    if (store.atlas.status !== 'ready') return;
    for (const message of newsOf(told, view)) host.tell(message);
    told = view;
  });
  $effect(() => {
    if (store.atlas.status === 'failed') host.tell({ type: 'error', reason: 'no-data' });
    else if (store.map !== 'ready' && store.map !== 'loading') host.tell({ type: 'error', reason: store.map });
  });
  $effect(() => {
    if (room.width > 0) host.tell({ type: 'height', height: suitableHeight(room.width) });
  });
  return () => host.close();
}

async function obey(message: HostMessage, store: Store, linked: LinkedAtlas | null): Promise<void> {
  if (message.type === 'set-view') {
    const view = readViewState(message.query);
    if (view.language) await loadWords(view.language);
    store.restore(view);
    return;
  }
  const value = message.type === 'select' ? message.selection : message.plan;
  const view = withKey(store.view, message.type, value);
  // What is selected or planned frames itself.
  const { selection, plan } = linked ? settle({ ...view, tour: null }, linked) : view;
  // What names nothing changes nothing.
  if (value && (message.type === 'select' ? selection === null : !plan?.to)) return;
  if (!linked) store.restore(view);
  else if (message.type === 'select') store.select(selection);
  else if (plan) store.openPlan(plan.to);
  else store.closePlan();
}
