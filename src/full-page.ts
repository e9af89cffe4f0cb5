import { mount } from 'svelte';
import { loadWords, matchLanguage } from './i18n';
import { LANGUAGES } from './model/atlas';
import { openAddress } from './state/address';
import { Store } from './state/store.svelte';
import { readViewState } from './state/view-state';
import { findStart, followSystem, noteKeys } from './start';
import { firstView } from './ui/first-picture';
import { soon } from './ui/while-idle';
import App from './ui/App.svelte';

const { files, target } = findStart();

const address = openAddress(async (view) => {
  if (view.language) await loadWords(view.language);
  store.restore(view);
}, soon);
const store = new Store({
  view: firstView() ?? readViewState(location.search),
  browserLanguage: matchLanguage(navigator.languages, LANGUAGES),
  onview: (view, step) => address.write(view, step),
});

noteKeys();
followSystem(store);
await loadWords(store.language);
mount(App, { target, props: { store, files } });
