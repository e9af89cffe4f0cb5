/**
 * Posters at stable addresses: `posters/<id>.<language>.<theme>.svg` for each preset view, the same for narrower columns with their width behind
 * the id, and `posters/index.json`, which lists them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LANGUAGES, type Atlas, type Language, type Text } from '../src/model/atlas';
import { POSTER_SIZE_PX, POSTER_WIDTHS_PX } from '../src/embed/poster-choice';
import type { PosterBase } from '../src/poster/base';
import { readPosterBase } from '../src/poster/read-base';
import { renderPoster } from '../src/poster/render';
import { FIRST_SIZES_PX, firstPictureId } from '../src/poster/presets';
import { builtAtlas } from './built';
import { openingWords } from './poster-words';
import { readViewState, THEMES, type Theme } from '../src/state/view-state';

/** A view with a poster of its own. */
export interface Preset {
  id: string;
  /** Without language and theme. */
  query: string;
  title: Text;
  description: Text;
  width: number;
  height: number;
  /** Stands behind a page as a file of its own, which says what it shows and whose it is. Default: `false`. */
  mute?: boolean;
}

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(at(path), 'utf8'));

/** The opening view, and each corridor. */
export function presetsOf(atlas: Atlas): Preset[] {
  const { city, corridors } = atlas;
  const opening = openingWords(
    city.name,
    corridors.map(({ name }) => name),
  );
  return [
    { id: 'opening', query: '', ...opening, ...POSTER_SIZE_PX },
    ...corridors.map(({ id, name, summary }) => ({
      id,
      query: `select=corridor:${id}`,
      title: name,
      description: summary,
      ...POSTER_SIZE_PX,
    })),
  ];
}

/** Those that pages show before their map: what is selected is shown beside panels, and the page itself draws that. */
export function firstViews(atlas: Atlas): Preset[] {
  return presetsOf(atlas).filter(({ query }) => readViewState(query).selection === null);
}

function firstPictures(atlas: Atlas): Preset[] {
  return firstViews(atlas).flatMap((preset) =>
    FIRST_SIZES_PX.map((size) => {
      const [width, height] = size;
      return { ...preset, id: firstPictureId(preset.id, size), width, height, mute: true };
    }),
  );
}

/** Each preset for each width of column, under the name that says so. */
function sized(preset: Preset): Preset[] {
  return POSTER_WIDTHS_PX.map((width) => ({
    ...preset,
    id: width === preset.width ? preset.id : `${preset.id}-${width}`,
    width,
    height: Math.round((width * preset.height) / preset.width),
  }));
}

export function drawPreset(atlas: Atlas, base: PosterBase, preset: Preset, language: Language, theme: Theme): string {
  const { id, query, title, description, width, height, mute = false } = preset;
  return renderPoster({
    atlas,
    base,
    view: readViewState(query),
    language,
    theme,
    width,
    height,
    title: mute ? '' : title[language],
    description: mute ? '' : description[language],
    fragmentPrefix: mute ? '' : `${id}-`,
    credit: !mute,
  });
}

/** @throws Error where the basemap of posters is not what it should be */
export function readBase(): PosterBase {
  const base = readPosterBase(json('public/basemap/poster-base.json'), json('public/basemap/labels.json'));
  if (!base.ok)
    throw new Error(base.problems.map(({ file, path, message }) => `${file} ${path} ${message}`).join('\n'));
  return base.value;
}

/** Every file under `posters/`, by its name. */
export function posterFiles(atlas: Atlas, base: PosterBase): Map<string, string> {
  const presets = presetsOf(atlas);
  const files = new Map<string, string>();
  for (const preset of [...presets.flatMap(sized), ...firstPictures(atlas)]) {
    for (const language of LANGUAGES) {
      for (const theme of THEMES) {
        files.set(`posters/${preset.id}.${language}.${theme}.svg`, drawPreset(atlas, base, preset, language, theme));
      }
    }
  }
  const index = presets.map(({ id, query, title, description, width, height }) => ({
    id,
    query,
    title,
    description,
    width,
    height,
    languages: LANGUAGES,
    themes: THEMES,
    svg: `posters/${id}.{language}.{theme}.svg`,
    narrower: sized({ id, query, title, description, width, height })
      .filter((one) => one.width < width)
      .map((one) => ({ width: one.width, height: one.height, svg: `posters/${one.id}.{language}.{theme}.svg` })),
    png: `posters/${id}.{language}.{theme}.png`,
  }));
  return files.set('posters/index.json', `${JSON.stringify(index, null, 2)}\n`);
}

/** Draws the posters of the atlas that the page opens with. */
export function posters(): Plugin {
  return {
    name: 'site-posters',
    apply: 'build',
    generateBundle(_, bundle) {
      const atlas = builtAtlas(bundle);
      for (const [fileName, source] of posterFiles(atlas, readBase())) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
