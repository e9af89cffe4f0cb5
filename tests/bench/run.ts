/**
 * `npm run bench`: bytes, time until painted, cost of selecting, and how both grow, each beside its floor in one run.
 * Figures are of this machine on this day; ratios are what to compare. Words narrow it down: `npm run bench -- embed paint`.
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { buildGeo } from '../../geo/pipeline/build';
import type { PackedAtlas } from '../../geo/pipeline/compile';
import { totalBytes } from '../support/traffic';
import { grow } from './grow';
import { ATLAS, assetNamed, buildFloor, DESK, FLOOR_FOLDER, launch, median, visit, WIDE } from './page';
import { plannerPage } from './planner-page';
import { plannerWorker } from './planner-worker';
import { benchSeaAccuracy } from './sea-accuracy';
import { seaSpeed } from './sea-speed';
import { kilobytes, milliseconds, printTable, type Cell } from './table';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 7);
const GROWTH = [1, 10, 50];

async function bytes(browser: Browser): Promise<void> {
  const rows: Cell[][] = [['opening view, 1440 × 900', 'ours', 'bare map', 'requests']];
  const ours = await visit(browser, { folder: 'dist', viewport: DESK });
  const floor = await visit(browser, { folder: FLOOR_FOLDER, viewport: DESK });
  rows.push(
    ['everything', kilobytes(ours.bytes), kilobytes(floor.bytes), `${ours.requests} / ${floor.requests}`],
    [
      'data: tiles, relief, labels, atlas',
      kilobytes(totalBytes(ours.transfers, ({ data }) => data)),
      kilobytes(totalBytes(floor.transfers, ({ data }) => data)),
      '',
    ],
  );
  for (const { path, bytes } of ours.transfers.toSorted((a, b) => b.bytes - a.bytes).slice(0, 8)) {
    rows.push([`  ${path}`, kilobytes(bytes), '', '']);
  }
  await ours.end();
  await floor.end();
  printTable('Bytes (brotli; tiles and pictures as stored)', rows);
}

async function embedBytes(browser: Browser): Promise<void> {
  const ours = await visit(browser, { folder: 'dist', query: 'embed.html' });
  const floor = await visit(browser, { folder: FLOOR_FOLDER });
  printTable('Embed page, opening view, 800 × 500 (brotli; tiles and pictures as stored)', [
    ['', 'ours', 'bare map'],
    ['everything', kilobytes(ours.bytes), kilobytes(floor.bytes)],
    ['requests', ours.requests, floor.requests],
    ['first picture', kilobytes(totalBytes(ours.transfers, ({ path }) => path.startsWith('posters/'))), ''],
  ]);
  await ours.end();
  await floor.end();
}

async function paint(browser: Browser): Promise<void> {
  const pages = [
    { name: 'full page', folder: 'dist', query: '', times: [] as number[], pictured: [] as number[] },
    { name: 'embed page', folder: 'dist', query: 'embed.html', times: [] as number[], pictured: [] as number[] },
    { name: 'bare map', folder: FLOOR_FOLDER, query: '', times: [] as number[], pictured: [] as number[] },
  ];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { folder, query, times, pictured } of pages) {
      const { paintedMs, picturedMs, end } = await visit(browser, { folder, query });
      times.push(paintedMs);
      if (picturedMs !== null) pictured.push(picturedMs);
      await end();
    }
  }
  const floor = median(pages.at(-1)?.times ?? []);
  printTable(`Time until painted, median of ${ROUNDS} visits in turn, 800 × 500`, [
    ['', 'corridors in the picture', 'corridors on the map', 'to bare map'],
    ...pages.map(({ name, times, pictured }) => [
      name,
      pictured.length === 0 ? '' : milliseconds(median(pictured)),
      milliseconds(median(times)),
      (median(times) / floor).toFixed(2),
    ]),
  ]);
}

interface SelectCost {
  /** From the click until every effect of it has run: panel, feature states, camera. ms each. */
  work: number[];
  /** Updates of the map's own sources while that went on. */
  sources: number;
}

/** Selects routes one after the other. What follows in the next frames is drawing, which without a GPU is slow for everyone. */
async function selectRoutes(page: Page, times: number): Promise<SelectCost> {
  const links = page.locator('details details li button');
  await links.first().dispatchEvent('click');
  await page.getByRole('heading', { level: 2 }).waitFor();
  await page.waitForTimeout(1500);
  return page.evaluate(async (rounds) => {
    const container: HTMLElement | null = document.querySelector('[data-state="ready"]');
    const map: unknown = container && Reflect.get(container, 'maplibreMap');
    const on: unknown = typeof map === 'object' && map !== null ? Reflect.get(map, 'on') : undefined;
    const cost: { work: number[]; sources: number } = { work: [], sources: 0 };
    if (typeof on === 'function') {
      on.call(map, 'sourcedataloading', (event: { sourceId?: string; tile?: unknown }) => {
        // Moving the camera asks for tiles; only new data counts as an update.
        if (!event.tile && event.sourceId !== 'basemap') cost.sources++;
      });
    }
    const links = [...document.querySelectorAll<HTMLElement>('details details li button')];
    for (let i = 1; i <= rounds; i++) {
      const start = performance.now();
      links[i % links.length]?.click();
      // Effects run in microtasks: this one stands behind them all.
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      cost.work.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 700));
    }
    return cost;
  }, times);
}

async function growth(browser: Browser, atlas: PackedAtlas, atlasPath: string): Promise<void> {
  const rows: Cell[][] = [['corridors', 'legs', 'atlas', 'painted', 'per ×', 'select', 'per ×', 'source updates']];
  let base: { painted: number; select: number } | undefined;
  for (const times of GROWTH) {
    const grown = grow(atlas, times);
    const body = JSON.stringify(grown);
    const painted: number[] = [];
    let work: number[] = [];
    let sources = 0;
    for (let round = 0; round < 3; round++) {
      const visited = await visit(browser, { folder: 'dist', viewport: WIDE, replace: { [atlasPath]: body } });
      painted.push(visited.paintedMs);
      if (round === 0) ({ work, sources } = await selectRoutes(visited.page, 11));
      await visited.end();
    }
    const now = { painted: median(painted), select: median(work) };
    base ??= now;
    rows.push([
      `${grown.corridors.length} (× ${times})`,
      grown.legs.length,
      kilobytes(body.length),
      milliseconds(now.painted),
      (now.painted / base.painted).toFixed(2),
      milliseconds(now.select),
      (now.select / base.select).toFixed(2),
      sources,
    ]);
  }
  printTable('Growth: the same corridors again, generated', rows);
}

function compiledAtlas(): PackedAtlas {
  const { cities, defaultCity } = buildGeo(resolve('geo'), 'geo');
  const files = cities.get(defaultCity ?? '');
  if (!files) throw new Error('geo/ does not compile: run npm run geo');
  return JSON.parse(String(files.atlas)) as PackedAtlas;
}

const BENCHES: Record<string, (browser: () => Promise<Browser>) => unknown> = {
  sea: () => benchSeaAccuracy(),
  planner: () => seaSpeed(),
  bytes: async (browser) => bytes(await browser()),
  embed: async (browser) => embedBytes(await browser()),
  paint: async (browser) => paint(await browser()),
  page: async (browser) => plannerPage(await browser()),
  worker: async (browser) => plannerWorker(await browser()),
  growth: async (browser) => growth(await browser(), compiledAtlas(), assetNamed(ATLAS)),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0)
  throw new Error(`there is no bench "${unknown.join(', ')}": ${Object.keys(BENCHES).join(', ')}`);
execFileSync('npx', ['--no-install', 'vite', 'build', '--configLoader', 'runner', '--logLevel', 'warn'], {
  stdio: 'inherit',
});
await buildFloor();
let launched: Promise<Browser> | undefined;
try {
  for (const [name, run] of Object.entries(BENCHES)) {
    if (asked.length === 0 || asked.includes(name)) await run(() => (launched ??= launch()));
  }
} finally {
  await (await launched)?.close();
}
