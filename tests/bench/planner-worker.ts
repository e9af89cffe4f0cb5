import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { parseAtlas } from '../../src/model/parse';
import { DEFAULT_CHOICES } from '../../src/routing/choices';
import type { CallName, Calls, PlannerFiles } from '../../src/routing/messages';
import type { PackedOpened } from '../../src/routing/opened';
import { serve } from '../support/static-server';
import { ATLAS, assetNamed, median } from './page';
import { milliseconds, printTable } from './table';

/** Opened so often, each time in a page and a worker of its own; the last one answers questions, too. */
const OPENINGS = 5;
const PLANS = 60;
const REACHES = 10;
/** After so long the worker surely has made its labels. */
const LABELS_MS = 45_000;
/** A page of the site without a content: nothing but the worker is at work in it. */
const BLANK = 'blank.html';

/** In the page: starts the worker, and asks it one question after another. */
const ASK = `
  let worker;
  let id = 0;
  window.start = (address) => (worker = new Worker(address, { type: 'module' }));
  // To look at what has come is to receive it.
  window.ask = (name, input) => new Promise((resolve, reject) => {
    const asked = performance.now();
    worker.onerror = reject;
    worker.onmessage = ({ data }) =>
      data.error ? reject(new Error(data.error)) : resolve([performance.now() - asked, data.output]);
    worker.postMessage({ id: id++, name, input });
  });
`;

/** What was timed, how long it took each time, and how long it may take. */
type Row = [what: string, times: number[], goal: string];

interface InPage {
  start: (address: string) => void;
  ask: (name: CallName, input: unknown) => Promise<[number, unknown]>;
}

/**
 * The planner's own worker, as it is built and as a browser runs it: from question to answer, with the reading of its files
 * from this machine and with the sending.
 */
export async function plannerWorker(browser: Browser): Promise<void> {
  const site = await serve({ folder: 'dist' });
  const openings: number[] = [];
  let others: Row[] = [];
  try {
    for (let left = OPENINGS - 1; left >= 0; left--) {
      const page = await browser.newPage();
      const opened = await open(page, site.url);
      openings.push(opened.ms);
      if (left === 0) others = await questions(page, opened.ports);
      await page.close();
    }
  } finally {
    await site.close();
  }
  const rows: Row[] = [['starting, opening', openings, ''], ...others];
  printTable("Planner: the page's worker, from question to answer", [
    ['', 'median', 'longest', 'at most'],
    ...rows.map(([what, times, goal]) => [
      `${what} (${times.length} times)`,
      milliseconds(median(times)),
      milliseconds(Math.max(...times)),
      goal,
    ]),
  ]);
}

async function open(page: Page, site: string): Promise<{ ms: number; ports: number }> {
  await page.route(`**/${BLANK}`, (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }));
  await page.goto(site + BLANK);
  await page.evaluate(ASK);
  const address = (name: RegExp) => site + assetNamed(name);
  const files: PlannerFiles = {
    atlas: address(ATLAS),
    network: address(/^sea-.*\.bin$/),
    planner: address(/^planner-.*\.json$/),
  };
  return page.evaluate(
    async ({ worker, files }) => {
      const { start, ask } = window as unknown as InPage;
      const started = performance.now();
      start(worker);
      const [, output] = await ask('open', files);
      return { ms: performance.now() - started, ports: (output as PackedOpened).positions.length / 2 };
    },
    { worker: address(/^worker-.*\.js$/), files },
  );
}

async function questions(page: Page, ports: number): Promise<Row[]> {
  const atlas = parseAtlas(JSON.parse(readFileSync(`dist/${assetNamed(ATLAS)}`, 'utf8')));
  if (!atlas.ok) throw new Error('the build holds no sound atlas');
  const from = { kind: 'hub', id: atlas.value.city.hub } as const;
  // The same ports in every run, all over the list.
  const plans = Array.from({ length: PLANS }, (_, i): Calls['plan'][0] => {
    return { ...DEFAULT_CHOICES, from, to: { kind: 'port', index: (i * 7919) % ports } };
  });
  const reaches = Array.from({ length: REACHES }, (): Calls['reach'][0] => ({ ...DEFAULT_CHOICES, by: 'time', from }));
  const soon = await timesOf(page, 'plan', plans);
  await page.waitForTimeout(LABELS_MS);
  const later = await timesOf(page, 'plan', plans);
  const reach = await timesOf(page, 'reach', reaches);
  return [
    ['a plan, as soon as it has opened', soon, ''],
    ['a plan, once there are labels', later, '20 ms'],
    ['reach: all ports by all gateways', reach, ''],
  ];
}

function timesOf<Name extends CallName>(page: Page, name: Name, inputs: Calls[Name][0][]): Promise<number[]> {
  return page.evaluate(
    async ({ name, inputs }) => {
      const { ask } = window as unknown as InPage;
      const times: number[] = [];
      for (const input of inputs) times.push((await ask(name, input))[0]);
      return times;
    },
    { name: name as CallName, inputs: inputs as unknown[] },
  );
}
