/** The entry of `trade-corridors.js`, a classic script: it knows from its own address where the site lies. */
import { posters } from 'virtual:posters';
import { defineElement } from './embed/element';

const own = document.currentScript;
const script =
  own instanceof HTMLScriptElement && own.src !== ''
    ? own
    : document.querySelector<HTMLScriptElement>('script[src*="trade-corridors.js"]');
if (script) defineElement(new URL('.', script.src), posters);
else console.error('trade-corridors.js was not loaded by a script tag of its own: it cannot tell where its files are');
