import { describe, expect, it } from 'vitest';
import { importCycle, readSources, type Import, type SourceFile } from '../support/imports';

/** Who may import whom, from the ground up. A room not listed here has no place in the house yet. */
const ROOMS: Record<string, readonly string[]> = {
  geometry: [],
  model: ['geometry'],
  i18n: ['model'],
  search: ['model'],
  routing: ['geometry', 'model'],
  state: ['geometry', 'model', 'routing'],
  export: ['geometry', 'model', 'routing', 'i18n'],
  drawing: ['geometry', 'model', 'state'],
  poster: ['geometry', 'model', 'state', 'drawing', 'i18n'],
  map: ['geometry', 'model', 'state', 'drawing', 'routing'],
  embed: ['geometry', 'model', 'state'],
  ui: ['geometry', 'model', 'i18n', 'search', 'routing', 'state', 'export', 'drawing', 'poster', 'map', 'embed'],
};
/** Files at the root of `src/` put the house together: they may import all of it. */
const ENTRY = 'entry points';

/** Rooms that run anywhere: in Node, in a worker, in a page. */
const PURE = ['geometry', 'model', 'search', 'routing', 'export', 'drawing', 'poster'];
/** The one codec of views, as free of the page as the pure rooms: tours are checked with it. */
const CODEC = 'src/state/view-state.ts';
/** Files in them that are made for one place. */
const BOUND = ['src/routing/worker.ts', 'src/routing/client.ts', 'src/routing/cli.ts'];

const sources = readSources('src');

function roomOf(path: string): string {
  const [, room, rest] = path.split('/');
  return rest === undefined ? ENTRY : (room ?? '');
}

/** `file imports specifier`, for each import that `wrong` says is wrong. */
function offences(wrong: (source: SourceFile, found: Import) => boolean | undefined): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((found) => wrong(source, found))
      .map(({ specifier }) => `${source.path} imports ${specifier}`),
  );
}

describe('The house', () => {
  it('has no room that nobody knows', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)).filter((room) => room !== ENTRY));
    expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it('imports only downwards', () => {
    expect(
      offences(({ path }, { file }) => {
        const [from, to] = [roomOf(path), roomOf(file ?? '')];
        return file?.startsWith('src/') && from !== ENTRY && from !== to && !ROOMS[from]?.includes(to);
      }),
    ).toEqual([]);
  });

  it('has no import that leads back to where it started', () => {
    expect(importCycle(sources)).toBeUndefined();
  });

  it('never imports geo/, nor anything else outside src/: only the command line compiles for itself', () => {
    const outside = ({ file }: Import) => file !== undefined && !file.startsWith('src/');
    expect(offences(({ path }, found) => outside(found) && path !== 'src/routing/cli.ts')).toEqual([]);
  });

  it('asks for the compiled data at its entry points only', () => {
    expect(offences(({ path }, { specifier }) => specifier === 'virtual:geo' && roomOf(path) !== ENTRY)).toEqual([]);
  });

  it('runs MapLibre in map/ only; drawing/ knows its types', () => {
    expect(
      offences(({ path }, { specifier, typeOnly }) => {
        const room = roomOf(path);
        return specifier.startsWith('maplibre-gl') && room !== 'map' && !(room === 'drawing' && typeOnly);
      }),
    ).toEqual([]);
  });

  it('knows no Svelte where it must run anywhere', () => {
    expect(
      offences(({ path }, { specifier, file }) => {
        const svelte = /^svelte(?:\/|$)/.test(specifier) || (file ?? '').includes('.svelte');
        return svelte && PURE.includes(roomOf(path));
      }),
    ).toEqual([]);
    expect(
      sources.map(({ path }) => path).filter((path) => path.includes('.svelte') && PURE.includes(roomOf(path))),
    ).toEqual([]);
  });

  it('touches the file system in routing/cli.ts only', () => {
    expect(
      offences(({ path }, { specifier }) => specifier.startsWith('node:') && path !== 'src/routing/cli.ts'),
    ).toEqual([]);
  });

  it('touches no page where it must run anywhere', () => {
    const touching = sources.filter(
      ({ path, code }) =>
        PURE.includes(roomOf(path)) &&
        !BOUND.includes(path) &&
        /(?<![.\w])(?:document|window|localStorage|navigator)[.[]/.test(code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(touching.map(({ path }) => path)).toEqual([]);
  });

  it('lets the pipeline use what runs anywhere, and nothing of the page', () => {
    const strangers = readSources('geo/pipeline').flatMap(({ path, imports }) =>
      imports
        .filter(({ file, specifier }) => {
          const room = file?.startsWith('src/') ? roomOf(file) : undefined;
          const page = /^(?:svelte|maplibre-gl)/.test(specifier);
          return page || (room !== undefined && !PURE.includes(room) && file !== CODEC);
        })
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(strangers).toEqual([]);
  });
});

describe('The check of the house', () => {
  it('sees every kind of import', () => {
    const imports = sources.flatMap((source) => source.imports);
    expect(imports.filter(({ file }) => file === undefined).map(({ specifier }) => specifier)).toContain('@turf/turf');
    expect(imports.some(({ typeOnly }) => typeOnly)).toBe(true);
    expect(sources.filter(({ path }) => path.endsWith('.svelte')).some((source) => source.imports.length > 0)).toBe(
      true,
    );
  });

  it('finds a cycle where there is one', () => {
    const file = (path: string, to: string): SourceFile => ({
      path,
      code: '',
      imports: [{ specifier: to, file: to, typeOnly: false }],
    });
    expect(importCycle([file('a', 'b'), file('b', 'c'), file('c', 'b')])).toEqual(['b', 'c', 'b']);
    expect(importCycle([file('a', 'b'), file('b', 'c'), file('c', 'd')])).toBeUndefined();
  });
});
