/** The view as a picture. Fetched when it is asked for: nobody else pays for drawing posters. */
import { palette } from '../drawing/palette';
import type { PlanDrawing } from '../drawing/plan-lines';
import type { Language } from '../model/atlas';
import type { Dossier } from '../model/dossier';
import { growthOf } from '../model/growth';
import type { LinkedAtlas } from '../model/link';
import { routesIn, yearWithin, type RoutesByPresence } from '../model/presence';
import { readPosterBase } from '../poster/read-base';
import { renderPoster } from '../poster/render';
import type { Theme, ViewState } from '../state/view-state';
import { CREDITS } from '../model/languages';

interface Options {
  linked: LinkedAtlas;
  view: ViewState;
  language: Language;
  theme: Theme;
  /** What is published; `null`: not here, and a year is as things are now. */
  dossier: Dossier | null;
  /** `null`: the planner is closed. */
  plan: PlanDrawing | null;
  /** What the picture is called, and what it shows. */
  title: string;
  description: string;
  /** Px. */
  width: number;
  height: number;
}

/** The view as the text of an SVG file. @throws Error where the base map's shapes did not come. */
export async function viewAsSvg({ linked, view, dossier, plan, ...options }: Options): Promise<string> {
  const [packed, labels] = await Promise.all(['poster-base.json', 'labels.json'].map(fetchBase));
  const base = readPosterBase(packed, labels);
  if (!base.ok) throw new Error(`The base map of posters has ${base.problems.length} faults.`);
  return renderPoster({
    ...options,
    atlas: linked.atlas,
    base: base.value,
    view: plan ? { ...view, selection: null } : view,
    year: dossier && routesOf(view, linked, dossier),
    ...(plan ? { plan } : {}),
  });
}

function routesOf({ year }: ViewState, { atlas }: LinkedAtlas, dossier: Dossier): RoutesByPresence | null {
  if (year === null) return null;
  const growth = growthOf(atlas, dossier);
  return growth.range && routesIn(yearWithin(year, growth.range), growth);
}

async function fetchBase(name: string): Promise<unknown> {
  const response = await fetch(new URL(`basemap/${name}`, document.baseURI));
  if (!response.ok) throw new Error(`basemap/${name}: ${response.status}`);
  return response.json();
}

interface Caption {
  title: string;
  /** Data version and date. */
  version: string;
  theme: Theme;
  language: Language;
  direction: 'ltr' | 'rtl';
  /** CSS font families. */
  font: string;
}

/**
 * The map as it is on its canvas, with its title above and whose it is below, as a PNG.
 *
 * @param map address of the canvas' picture
 */
export async function mapAsPng(
  map: string,
  { title, version, theme, language, direction, font }: Caption,
): Promise<Blob> {
  const image = new Image();
  image.src = map;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const colors = palette[theme];
  // Type keeps its proportion to the picture, which has the device's own resolution.
  const size = Math.max(14, Math.round(width / 70));
  const [head, foot] = [size * 2.6, size * 1.9];
  const canvas = Object.assign(document.createElement('canvas'), { width, height: height + head + foot });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  context.fillStyle = colors.land;
  context.fillRect(0, 0, width, canvas.height);
  // Around a globe the canvas is clear.
  context.fillStyle = colors.space;
  context.fillRect(0, head, width, height);
  context.drawImage(image, 0, head);
  context.fillStyle = colors.cityLabel;
  context.direction = direction;
  context.textBaseline = 'middle';
  const [start, end] = direction === 'rtl' ? [width - size, size] : [size, width - size];
  context.textAlign = 'start';
  context.font = `600 ${size * 1.3}px ${font}`;
  context.fillText(title, start, head / 2, width - 2 * size);
  context.font = `${size * 0.8}px ${font}`;
  context.fillText(version, start, head + height + foot / 2, width / 2 - size);
  context.textAlign = 'end';
  context.fillText(CREDITS[language], end, head + height + foot / 2, width / 2 - size);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty.'))), 'image/png'),
  );
}
