/**
 * What travels until the first picture of every view of the atlas is drawn, in common windows, from the built site: prints the
 * heaviest. A program of its own, since Playwright reads no JSON modules: `npx tsx tests/support/picture-bytes.ts dist`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { DEFAULT_OPTIONS } from '../../src/embed/options';
import { LANGUAGES } from '../../src/model/atlas';
import { linkAtlas } from '../../src/model/link';
import { eyeOf } from '../../src/poster/camera';
import { cellsSeen } from '../../src/poster/cells';
import { readLine, readOutline, type OutlineFile } from '../../src/poster/outline';
import type { ToldFile } from '../../src/poster/told';
import { drawWay, wayFile, type WayFile } from '../../src/poster/ways';
import { settle } from '../../src/state/settle';
import { readViewState } from '../../src/state/view-state';
import { openingOf } from '../../src/ui/draw-first';
import { drawingFiles, wayFiles, weighAll } from './first-picture-files';

const [, , dist = 'dist'] = process.argv;

/** Pages in windows: full, and in a frame. */
const WINDOWS = [
  [360, 740, null],
  [320, 400, DEFAULT_OPTIONS],
  [800, 500, DEFAULT_OPTIONS],
  [1200, 675, DEFAULT_OPTIONS],
  [1440, 900, null],
  [1920, 1080, null],
] as const;

const json = <T>(name: string): T => JSON.parse(readFileSync(`${dist}/first/${name}.json`, 'utf8')) as T;

function weights(): [view: string, bytes: number][] {
  const told = json<ToldFile>('told');
  const ways = readdirSync(`${dist}/first`).filter((file) => file.startsWith('ways-'));
  const wayTos = ways.flatMap((file) => Object.keys(json<WayFile>(file.replace(/\.json$/, ''))));
  const all: [view: string, bytes: number][] = [];
  for (const language of LANGUAGES) {
    const atlas = readOutline(json<OutlineFile>(`outline.${language}`));
    const things = { corridor: atlas.corridors, route: atlas.routes, hub: atlas.hubs, passage: atlas.passages };
    const selections = Object.entries(things).flatMap(([kind, list]) => list.map(({ id }) => `select=${kind}:${id}`));
    const queries = [
      'select=city',
      ...selections,
      ...selections.filter((query) => !query.includes('hub:')).map((query) => `${query}&year=2018`),
      ...told.tours.flatMap(({ id, stops }) => stops.map((stop) => `tour=${id}:${stop.id}`)),
      // Every fifteenth: ways to places near each other show the same.
      ...wayTos.filter((_, i) => i % 15 === 0).map((to) => `plan=${to}`),
    ];
    const linked = linkAtlas(atlas);
    for (const query of queries) {
      const view = settle(readViewState(query), linked);
      const to = view.plan?.to ?? null;
      const wayName = to === null ? null : wayFile(to);
      const way = view.plan && wayName && drawWay(view.plan, json(wayName), { atlas, language, lineOf: readLine });
      const extras = [
        ...(view.year !== null || view.tour ? ['first/told.json'] : []),
        ...(wayName ? [...wayFiles(dist), `first/${wayName}.json`] : []),
      ];
      for (const [width, height, embed] of WINDOWS) {
        const page = { width, height, rem: 16, direction: language === 'ar' ? 'rtl' : 'ltr', embed } as const;
        const { camera, view: opened } = openingOf(view, atlas, told, page, way || null);
        const eye = eyeOf({ camera, projection: opened.projection, widthPx: width, heightPx: height });
        const bytes = weighAll(dist, [
          ...drawingFiles(dist, embed ? 'embed.html' : 'index.html'),
          `first/outline.${language}.json`,
          ...cellsSeen(eye, camera.zoom, camera.center).map((name) => `first/${name}.json`),
          ...extras,
        ]);
        all.push([`${query} ${language} at ${width}`, bytes]);
      }
    }
  }
  return all;
}

const heaviest = weights().sort(([, a], [, b]) => b - a);
console.log(JSON.stringify({ views: heaviest.length, heaviest: heaviest.slice(0, 5) }));
