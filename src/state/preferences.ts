import { LANGUAGES, type Language } from '../model/atlas';
import { FLOWS, THEMES, type Flow, type Theme } from './view-state';

/** What the reader chose on an earlier visit. Kept in this browser, where it lets us; never required. */
export interface Preferences {
  language: Language | null;
  theme: Theme | null;
  flow: Flow | null;
}

const KEYS = {
  language: 'trade-corridors.language',
  theme: 'trade-corridors.theme',
  flow: 'trade-corridors.flow',
} as const;

export function readPreferences(): Preferences {
  const language = read(KEYS.language);
  const theme = read(KEYS.theme);
  const flow = read(KEYS.flow);
  return {
    language: LANGUAGES.find((known) => known === language) ?? null,
    theme: THEMES.find((known) => known === theme) ?? null,
    flow: FLOWS.find((known) => known === flow) ?? null,
  };
}

/** `null` forgets. */
export function writePreference(name: keyof Preferences, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(KEYS[name]);
    else localStorage.setItem(KEYS[name], value);
  } catch {
    // A sandboxed frame or a private window has no storage: the choice holds for this page.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
