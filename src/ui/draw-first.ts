/**
 * The picture of a view that the build has not drawn, drawn in the page from a few small files before the page itself, let alone
 * its map, has come.
 */
import { aimedCamera } from '../drawing/framed-camera';
import { aimOf } from '../drawing/framing';
import { ATTRIBUTION } from '../drawing/layer-list';
import { readEmbedOptions } from '../embed/options';
import { LANGUAGES, type Atlas, type Camera } from '../model/atlas';
import { linkAtlas } from '../model/link';
import { eyeOf } from '../poster/camera';
import { baseOf, cellsSeen, type CellFile } from '../poster/cells';
import { readOutline, type OutlineFile } from '../poster/outline';
import { renderPoster } from '../poster/render';
import { settle } from '../state/settle';
import { readViewState, type ViewState } from '../state/view-state';
import type { Covered } from './covered';
import { firstInset } from './first-inset';

export interface Drawn {
  svg: string;
  /** Whose it is. */
  credit: string;
  camera: Camera;
  /** What panels will cover, px. */
  inset: Covered;
}

/** @throws Error where a file does not come or does not read: the page then opens without a picture */
export async function drawFirst(framed: boolean): Promise<Drawn> {
  const { lang, dataset } = document.documentElement;
  const language = LANGUAGES.find((known) => lang.startsWith(known)) ?? 'en';
  const atlas = readOutline((await fetchJson(`first/outline.${language}.json`)) as OutlineFile);
  const { view, camera, inset } = opening(atlas, framed);
  const size = { widthPx: innerWidth, heightPx: innerHeight };
  const eye = eyeOf({ camera, projection: view.projection, ...size });
  const files = await Promise.all(
    cellsSeen(eye, camera.zoom, camera.center).map(async (name) => {
      return { name, file: (await fetchJson(`first/${name}.json`)) as CellFile };
    }),
  );
  const svg = renderPoster({
    atlas,
    base: baseOf(files),
    view: { ...view, camera },
    language,
    theme: dataset.theme === 'dark' ? 'dark' : 'light',
    width: size.widthPx,
    height: size.heightPx,
    title: '',
    description: '',
    credit: false,
  });
  return { svg, credit: ATTRIBUTION[language], camera, inset };
}

/** The view as it opens, and where from: as the page will have it. */
function opening(atlas: Atlas, framed: boolean): { view: ViewState; camera: Camera; inset: Covered } {
  const asked = settle(readViewState(location.search), linkAtlas(atlas));
  // The planner's own way is found later.
  const view = asked.plan ? { ...asked, selection: null } : asked;
  const aim = view.selection && aimOf(view.selection, atlas);
  const inset = firstInset(asked, {
    width: innerWidth,
    height: innerHeight,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
    direction: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
    embed: framed ? readEmbedOptions(location.search) : null,
  });
  if (view.camera || !aim) return { view, camera: view.camera ?? atlas.city.camera, inset };
  const looked = { projection: view.projection, widthPx: innerWidth, heightPx: innerHeight, inset };
  return { view, camera: aimedCamera(aim, looked), inset };
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
