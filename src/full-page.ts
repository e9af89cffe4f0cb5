import { mount } from 'svelte';
import { cities, defaultCity } from 'virtual:geo';
import { loadWords, matchLanguage } from './i18n';
import { LANGUAGES } from './model/atlas';
import { openAddress } from './state/address';
import { Store } from './state/store.svelte';
import { readViewState } from './state/view-state';
import App from './ui/App.svelte';

const files = cities[defaultCity];
const target = document.getElementById('app');
if (!files) throw new Error(`the build holds no city "${defaultCity}"`);
if (!target) throw new Error('the page has no element "app"');

const address = openAddress(async (view) => {
  if (view.language) await loadWords(view.language);
  store.restore(view);
});
const store = new Store({
  view: readViewState(location.search),
  browserLanguage: matchLanguage(navigator.languages, LANGUAGES),
  onview: (view, step) => address.write(view, step),
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const followSystem = (): void => {
  store.systemTheme = dark.matches ? 'dark' : 'light';
};
followSystem();
dark.addEventListener('change', followSystem);

await loadWords(store.language);
mount(App, { target, props: { store, files } });
