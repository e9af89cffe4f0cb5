/**
 * The picture of a view that the build has not drawn, drawn in the page from a few small files before the page itself, let alone
 * its map, has come.
 */
import { aimedCamera, chosenCamera } from '../drawing/framed-camera';
import type { Pixel } from '../drawing/eye';
import { aimOf, offsetBeside, type Aim } from '../drawing/framing';
import type { PlanDrawing } from '../drawing/plan-lines';
import { readEmbedOptions } from '../embed/options';
import { boundsOf } from '../geometry/bounds';
import { LANGUAGES, type Atlas, type Camera } from '../model/atlas';
import { routesIn, yearWithin, type RoutesByPresence } from '../model/presence';
import { linkAtlas } from '../model/link';
import { eyeOf } from '../poster/camera';
import { baseOf, cellsSeen, type CellFile } from '../poster/cells';
import { readLine, readOutline, type OutlineFile } from '../poster/outline';
import { renderPoster } from '../poster/render';
import { yearsTold, type ToldFile } from '../poster/told';
import { settle } from '../state/settle';
import { viewAtStop } from '../state/tour-view';
import { readViewState, type Selection, type ViewState } from '../state/view-state';
import { centredBeside, type Covered } from './covered';
import { firstBesideZoom, firstInset, type FirstPage } from './first-inset';
import { stopToEnter } from './tour';
import { CREDITS } from '../model/languages';

/** What a page opens with. */
export interface Opening {
  /** A tour's stop is entered. */
  view: ViewState;
  camera: Camera;
  /** How far from the page's middle the camera's lies, px right and down. */
  offset: Pixel;
  /** Routes as they stood in the view's year; `null`: as they are now. */
  routes: RoutesByPresence | null;
  /** What is planned, as far as a picture has it; `null`: nothing. */
  plan: PlanDrawing | null;
  /** What its credits keep clear of: panels and zoom buttons, px. */
  credited: Covered;
}

export interface Drawn {
  svg: string;
  /** Whose it is. */
  credit: string;
  opening: Opening;
}

/** @throws Error where a file does not come or does not read: the page then opens without a picture */
export async function drawFirst(framed: boolean): Promise<Drawn> {
  const { lang, dataset } = document.documentElement;
  const language = LANGUAGES.find((known) => lang.startsWith(known)) ?? 'en';
  const asked = readViewState(location.search);
  const [outline, told, drawPlan] = await Promise.all([
    fetchJson<OutlineFile>(`outline.${language}`),
    asked.year !== null || asked.tour ? fetchJson<ToldFile>('told') : null,
    asked.plan && import('./first-way').then(({ loadWay }) => loadWay(asked.plan?.to ?? '', fetchJson)),
  ]);
  const atlas = readOutline(outline);
  const settled = settle(asked, linkAtlas(atlas));
  const page = {
    width: innerWidth,
    height: innerHeight,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
    direction: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
    embed: framed ? readEmbedOptions(location.search) : null,
  } as const;
  const planned = settled.plan && drawPlan ? drawPlan(settled.plan, { atlas, language, lineOf: readLine }) : null;
  const opening = openingOf(settled, atlas, told, page, planned);
  const { view, camera, offset, routes, plan } = opening;
  const size = { widthPx: innerWidth, heightPx: innerHeight, offset };
  const eye = eyeOf({ camera, projection: view.projection, ...size });
  const files = await Promise.all(
    cellsSeen(eye, camera.zoom, camera.center).map(async (name) => ({ name, file: await fetchJson<CellFile>(name) })),
  );
  const svg = renderPoster({
    atlas,
    base: baseOf(files),
    view: { ...view, selection: selectionShown(view), camera },
    year: routes,
    ...(plan ? { plan } : {}),
    language,
    theme: dataset.theme === 'dark' ? 'dark' : 'light',
    width: size.widthPx,
    height: size.heightPx,
    offset,
    title: '',
    description: '',
    credit: false,
  });
  return { svg, credit: CREDITS[language], opening };
}

/** A way that is planned takes its place. */
function selectionShown({ plan, selection }: ViewState): Selection | null {
  return plan ? null : selection;
}

/**
 * The view as it opens, and where from: as the page will have it.
 *
 * @param asked settled
 * @param told `null`: the link names neither year nor tour
 * @param plan what is planned. Default: nothing, or nothing that is known yet
 */
export function openingOf(
  asked: ViewState,
  atlas: Atlas,
  told: ToldFile | null,
  page: FirstPage,
  plan: PlanDrawing | null = null,
): Opening {
  const stop = stopToEnter(asked, told?.tours);
  const atStop = stop ? settle({ ...asked, ...viewAtStop(stop.tour, stop.query) }, linkAtlas(atlas)) : asked;
  const range = told?.range;
  const year = atStop.year === null || !range ? null : yearWithin(atStop.year, range);
  const routes = told && year !== null ? routesIn(year, yearsTold(told)) : null;
  const view = { ...atStop, year };
  const inset = firstInset(view, page);
  const credited = firstBesideZoom(view, page);
  const offset = offsetBeside(centredBeside(view, inset), page.width, page.height);
  const looked = { projection: view.projection, widthPx: page.width, heightPx: page.height, offset, inset };
  if (stop && view.camera) {
    const camera = chosenCamera(view.camera, looked);
    return { view: { ...view, camera }, camera, offset, routes, plan, credited };
  }
  const selection = selectionShown(view);
  const aim = selection ? aimOf(selection, atlas) : aimAt(plan);
  const { camera: home } = atlas.city;
  // Beside the strip of the years what the city's camera was chosen to show is seen whole.
  const opened = year === null ? home : chosenCamera(home, looked);
  const camera = view.camera ?? (aim ? aimedCamera(aim, looked) : opened);
  return { view, camera, offset, routes, plan, credited };
}

/** The way that is planned, as the map frames it; `null` where it is not known. */
function aimAt(plan: PlanDrawing | null): Aim | null {
  const parts = plan?.itineraries[0]?.legs.flatMap((leg) => leg.parts) ?? [];
  const bounds = boundsOf(parts);
  return bounds && { bounds, parts, point: null };
}

async function fetchJson<T>(name: string): Promise<T> {
  const path = `first/${name}.json`;
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
