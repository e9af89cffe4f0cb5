import type { Browser, Page } from '@playwright/test';
import { visit, median, WIDE } from './page';
import { milliseconds, printTable } from './table';

const WORD = 'Rotterdam';
/** A frame at 60 a second. */
const FRAME_MS = 1000 / 60;
/** Promises that follow each other within one event: behind so many turns none is left. */
const TURNS = 40;

/** What the page itself did, from an event to the last of its effects, ms. */
interface Work {
  letters: number[];
  switches: number[];
  /** Taking in what the planner's worker answers, and drawing it into the panel and onto the map. */
  answers: number[];
}

/** Times how long the page takes to take in each answer of the planner's worker. */
const WATCH_ANSWERS = `
  window.answers = [];
  const Plain = Worker;
  window.Worker = class extends Plain {
    #watched;
    constructor(address, options) {
      super(address, options);
      this.#watched = /\\/worker-[^/]*$/.test(String(address));
    }
    addEventListener(type, listener, options) {
      if (type !== 'message' || !this.#watched) return super.addEventListener(type, listener, options);
      super.addEventListener(type, async (event) => {
        const start = performance.now();
        listener(event);
        for (let turn = 0; turn < ${TURNS}; turn++) await Promise.resolve();
        window.answers.push(performance.now() - start);
      }, options);
    }
  };
`;

/**
 * Typing a destination and closing passages: how long each keeps the page from drawing a frame. The drawing itself, which
 * without a GPU is slow for everyone, is not in it.
 */
export async function plannerPage(browser: Browser): Promise<void> {
  const { page, end } = await visit(browser, {
    folder: 'dist',
    query: '?lang=en&plan=',
    viewport: WIDE,
    init: WATCH_ANSWERS,
  });
  const { letters, switches, answers } = await work(page);
  await end();
  const row = (what: string, times: number[]) => [
    `${what} (${times.length} times)`,
    milliseconds(median(times)),
    milliseconds(Math.max(...times)),
    milliseconds(FRAME_MS),
  ];
  printTable('Planner: how long the page is kept from its next frame', [
    ['', 'median', 'longest', 'a frame'],
    row('typing a letter of the destination', letters),
    row('closing or opening a passage', switches),
    row('taking in a plan', answers),
  ]);
}

async function work(page: Page): Promise<Work> {
  const box = page.getByRole('combobox', { name: 'To' });
  await box.waitFor();
  const letters: number[] = [];
  for (let end = 1; end <= WORD.length; end++) {
    letters.push(
      await box.evaluate(
        async (input: HTMLInputElement, { text, turns }) => {
          const start = performance.now();
          input.value = text;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          for (let turn = 0; turn < turns; turn++) await Promise.resolve();
          return performance.now() - start;
        },
        { text: WORD.slice(0, end), turns: TURNS },
      ),
    );
    await page.waitForTimeout(150);
  }
  await page.getByRole('listbox', { name: 'To' }).getByRole('option').first().click();
  await page.getByRole('radio', { name: /^Via / }).first().waitFor({ state: 'attached' });
  await page.getByText('Passages', { exact: false }).first().click();
  await page.getByRole('switch').first().waitFor();
  await page.waitForTimeout(2000);
  await page.evaluate('window.answers.length = 0');
  const switches = await page.evaluate(async (turns) => {
    const times: number[] = [];
    for (const each of [...document.querySelectorAll<HTMLElement>('[role="switch"]')].slice(0, 12)) {
      const start = performance.now();
      each.click();
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      times.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 900));
    }
    return times;
  }, TURNS);
  return { letters, switches, answers: await page.evaluate<number[]>('window.answers') };
}
