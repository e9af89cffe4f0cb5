/// <reference types="svelte" />
/// <reference types="vite/client" />

/** Addresses of the compiled data, written by `geo/pipeline/vite.ts`. Absolute, or relative to the asking module. */
declare module 'virtual:geo' {
  export const cities: Record<
    string,
    { atlas: string; dossier: string; names?: string; planner?: string; network?: string }
  >;
  export const defaultCity: string;
}

/** Views that have a poster, for `trade-corridors.js`; written by `site/vite.ts`. */
declare module 'virtual:posters' {
  export const posters: [query: string, id: string, titles: Readonly<Record<string, string>>][];
}
