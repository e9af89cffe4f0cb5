/** What the build makes for other people's pages, beside our own. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const ELEMENT = 'trade-corridors.js';
const TYPES = 'trade-corridors.d.ts';
const VIRTUAL = 'virtual:posters';

/** Views that have a poster of their own, as `posters/index.json` lists them. */
export interface PosterEntry {
  id: string;
  /** Without language and theme. */
  query: string;
  /** What it shows, by language. */
  title: Readonly<Record<string, string>>;
}

/**
 * Builds `<trade-corridors>` at a stable name, as one classic script: a page of another origin may load it without asking
 * its server for anything, and what it shares with our pages is built into it again rather than fetched in a second request.
 */
export function element(): Plugin {
  return {
    name: 'site-element',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const index = bundle['posters/index.json'];
        const posters = index?.type === 'asset' ? readPosterIndex(String(index.source)) : [];
        this.emitFile({ type: 'asset', fileName: ELEMENT, source: await buildElement(posters) });
        this.emitFile({ type: 'asset', fileName: TYPES, source: readFileSync(at('src/embed/trade-corridors.d.ts')) });
      },
    },
  };
}

/** @throws Error where the list is not one of views with an id and a query */
export function readPosterIndex(text: string): PosterEntry[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new Error('posters/index.json holds no list');
  return list.map((entry: unknown) => {
    const { id, query, title } = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {};
    if (typeof id !== 'string' || typeof query !== 'string' || !isTitle(title)) {
      throw new Error(`posters/index.json: ${JSON.stringify(entry)} has no id, no query or no title`);
    }
    return { id, query, title };
  });
}

function isTitle(value: unknown): value is PosterEntry['title'] {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((title) => typeof title === 'string')
  );
}

export async function buildElement(posters: readonly PosterEntry[]): Promise<string> {
  const result = await build({
    configFile: false,
    root: at('src'),
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      {
        name: 'site-posters',
        resolveId: (id) => (id === VIRTUAL ? VIRTUAL : undefined),
        load: (id) =>
          id === VIRTUAL
            ? `export const posters = ${JSON.stringify(posters.map(({ id, query, title }) => [query, id, title]))};`
            : undefined,
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: at('src/trade-corridors.ts'), output: { format: 'iife' } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunks = first && 'output' in first ? first.output.filter((part) => part.type === 'chunk') : [];
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error(`${ELEMENT} came out in ${chunks.length} parts instead of one`);
  return chunk.code;
}
