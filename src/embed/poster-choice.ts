/** The views that have a poster of their own: their query without language and theme, the file's first name, and what it shows. */
export type PosterList = readonly (readonly [query: string, id: string, titles?: PosterTitles])[];

/** By language. */
export type PosterTitles = Readonly<Record<string, string>>;

/** Posters of preset views, px; those for narrower columns have the same shape. */
export const POSTER_SIZE_PX = { width: 1200, height: 750 } as const;
/**
 * Posters are drawn for columns of these widths, px: in a picture that is as wide as its column, names are as large as on
 * the map, and it shows as much of the Earth. The widest is the one whose name says no width.
 */
export const POSTER_WIDTHS_PX = [400, 760, POSTER_SIZE_PX.width] as const;
/** Up to so many times its width a poster may be drawn larger. */
const MOST_STRETCH = 1.3;

/** The widest column that each of the smaller posters is for, px: narrowest first. */
export const POSTER_LIMITS: readonly (readonly [posterPx: number, columnPx: number])[] = POSTER_WIDTHS_PX.slice(
  0,
  -1,
).map((width) => [width, Math.round(width * MOST_STRETCH)]);

/**
 * The poster for a column, of those that a view has.
 *
 * @param poster name of the widest, as {@link posterOf} gives it, with or without its folder
 * @param columnPx px
 */
export function posterFor(poster: string, columnPx: number): string {
  const found = POSTER_LIMITS.find(([, limit]) => columnPx <= limit);
  return found ? posterOfWidth(poster, found[0]) : poster;
}

/** The name of a poster's drawing of another width. */
export function posterOfWidth(poster: string, widthPx: number): string {
  return poster.replace('.', `-${widthPx}.`);
}

/**
 * The poster of exactly this view, as `preset.lang.theme`; `null` where there is none: a poster of another view would show
 * what was not asked for.
 *
 * @param systemDark what a view without a theme shows, or with `system`
 */
export function posterOf(query: string, posters: PosterList, systemDark: boolean): string | null {
  const keys = new URLSearchParams(query);
  const asked = keys.get('theme');
  const theme = asked && asked !== 'system' ? asked : systemDark ? 'dark' : 'light';
  const found = entryOf(keys, posters);
  return found ? `${found[1]}.${languageOf(keys)}.${theme}` : null;
}

/** What the poster of exactly this view shows, in the view's language; `null` where there is none, or nothing is said of it. */
export function posterTitle(query: string, posters: PosterList): string | null {
  const keys = new URLSearchParams(query);
  return entryOf(keys, posters)?.[2]?.[languageOf(keys)] ?? null;
}

function languageOf(keys: URLSearchParams): string {
  return keys.get('lang') ?? 'en';
}

function entryOf(asked: URLSearchParams, posters: PosterList): PosterList[number] | undefined {
  const keys = new URLSearchParams(asked);
  keys.delete('lang');
  keys.delete('theme');
  // A picture shows no movement, either way.
  keys.delete('flow');
  keys.sort();
  return posters.find(([other]) => {
    const theirs = new URLSearchParams(other);
    theirs.sort();
    return theirs.toString() === keys.toString();
  });
}

/** The list of posters as the build wrote it. Never rejects: without it no view has a poster. */
export async function readPosterList(url: string): Promise<PosterList> {
  try {
    const list: unknown = await (await fetch(url)).json();
    if (!Array.isArray(list)) return [];
    return list.flatMap((entry: unknown): [string, string][] => {
      if (typeof entry !== 'object' || entry === null) return [];
      const [query, id] = [Reflect.get(entry, 'query'), Reflect.get(entry, 'id')];
      return typeof query === 'string' && typeof id === 'string' && /^[a-z0-9-]+$/.test(id) ? [[query, id]] : [];
    });
  } catch {
    return [];
  }
}
