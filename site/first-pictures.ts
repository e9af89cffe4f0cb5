/** What `early.js` must know to show the picture of a view before anything else has come: a line in each page's head. */
import type { Plugin } from 'vite';
import { MODES, type Atlas, type Language } from '../src/model/atlas';
import { FIRST_SIZES_PX, WHOLE_GLOBE_PX } from '../src/poster/presets';
import { VIEW_KEYS } from '../src/state/view-keys';
import { DEFAULT_VIEW, writeViewState } from '../src/state/view-state';
import { builtAtlas } from './built';
import { firstViews } from './posters';
import { CREDITS } from '../src/model/languages';

/** As `early.js` reads it. */
export interface FirstPictures {
  /** First parts of the pictures' names, by what is selected; `''`: nothing. */
  views: Record<string, string>;
  /** What a link may say of these views besides: what goes without saying. */
  same: Record<string, string>;
  /** What a link to one of these views does not say. */
  never: string[];
  sizes: readonly (readonly [width: number, height: number])[];
  whole: number;
  /** Who the data is from, said until the map says so itself. */
  credit: Readonly<Record<Language, string>>;
}

/** What reads it comes right after it. */
const SCRIPT = /<script src="[^"]*early\.js">/;
/** Keys that every picture has, or that none shows. */
const EVERY = ['select', 'lang', 'theme', 'flow'];

export function firstPicturesOf(atlas: Atlas): FirstPictures {
  const same: Record<string, string> = {
    at: new URLSearchParams(writeViewState({ ...DEFAULT_VIEW, camera: atlas.city.camera })).get('at') ?? '',
    show: atlas.corridors.map(({ id }) => id).join(','),
    modes: MODES.join(','),
    projection: DEFAULT_VIEW.projection,
    worldview: DEFAULT_VIEW.worldview,
  };
  return {
    views: Object.fromEntries(
      firstViews(atlas).map(({ id, query }) => [new URLSearchParams(query).get('select') ?? '', id]),
    ),
    same,
    never: VIEW_KEYS.filter((key) => !EVERY.includes(key) && !Object.hasOwn(same, key)),
    sizes: FIRST_SIZES_PX,
    whole: WHOLE_GLOBE_PX,
    credit: CREDITS,
  };
}

/** Writes it into the two pages, before the script that reads it. The dev server has no pictures, and says nothing. */
export function firstPictures(): Plugin {
  return {
    name: 'site-first-pictures',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const atlas = bundle && builtAtlas(bundle);
        if (!atlas) return html;
        const content = JSON.stringify(firstPicturesOf(atlas)).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        return html.replace(SCRIPT, `<meta name="first-pictures" content="${content}" />\n    $&`);
      },
    },
  };
}
