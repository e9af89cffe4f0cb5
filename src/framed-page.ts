import { mount } from 'svelte';
import { FRAMED_FLOW, readEmbedOptions } from './embed/options';
import { loadWords, matchLanguage } from './i18n';
import { LANGUAGES } from './model/atlas';
import { Store } from './state/store.svelte';
import { readViewState } from './state/view-state';
import { findStart, followSystem, noteKeys } from './start';
import { firstView } from './ui/first-picture';
import EmbedApp from './ui/EmbedApp.svelte';

const { files, target } = findStart();

// The address stays what the host wrote: a frame that writes history would catch the reader's back button.
const store = new Store({
  view: firstView() ?? readViewState(location.search),
  browserLanguage: matchLanguage(navigator.languages, LANGUAGES),
  flow: FRAMED_FLOW,
  onview: () => undefined,
});

noteKeys();
followSystem(store);
await loadWords(store.language);
target.replaceChildren();
mount(EmbedApp, { target, props: { store, files, options: readEmbedOptions(location.search) } });
