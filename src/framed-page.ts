import { mount } from 'svelte';
import { cities, defaultCity } from 'virtual:geo';
import { readEmbedOptions } from './embed/options';
import { loadWords, matchLanguage } from './i18n';
import { LANGUAGES } from './model/atlas';
import { Store } from './state/store.svelte';
import { readViewState } from './state/view-state';
import EmbedApp from './ui/EmbedApp.svelte';

const files = cities[defaultCity];
const target = document.getElementById('app');
if (!files) throw new Error(`the build holds no city "${defaultCity}"`);
if (!target) throw new Error('the page has no element "app"');

// The address stays what the host wrote: a frame that writes history would catch the reader's back button.
const store = new Store({
  view: readViewState(location.search),
  browserLanguage: matchLanguage(navigator.languages, LANGUAGES),
  // Beside somebody's text nothing moves unless the link says so.
  flow: 'off',
  onview: () => undefined,
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const followSystem = (): void => {
  store.systemTheme = dark.matches ? 'dark' : 'light';
};
followSystem();
dark.addEventListener('change', followSystem);

await loadWords(store.language);
target.replaceChildren();
mount(EmbedApp, { target, props: { store, files, options: readEmbedOptions(location.search) } });
