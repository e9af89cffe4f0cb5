/** The views that have a poster of their own: their query without language and theme, and the file's first name. */
export type PosterList = readonly (readonly [query: string, id: string])[];

/**
 * The poster of exactly this view, as `preset.lang.theme`; `null` where there is none: a poster of another view would show
 * what was not asked for.
 *
 * @param systemDark what a view without a theme shows
 */
export function posterOf(query: string, posters: PosterList, systemDark: boolean): string | null {
  const keys = new URLSearchParams(query);
  const language = keys.get('lang') ?? 'en';
  const theme = keys.get('theme') ?? (systemDark ? 'dark' : 'light');
  keys.delete('lang');
  keys.delete('theme');
  keys.sort();
  const found = posters.find(([other]) => {
    const theirs = new URLSearchParams(other);
    theirs.sort();
    return theirs.toString() === keys.toString();
  });
  return found ? `${found[1]}.${language}.${theme}` : null;
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
