import type { Browser, Page } from '@playwright/test';
import { visit, median, WIDE } from './page';
import { milliseconds, printTable } from './table';

const WORD = 'Rotterdam';
/** A frame at 60 a second. */
const FRAME_MS = 1000 / 60;
/** Promises that follow each other within one event: behind so many turns none is left. */
const TURNS = 40;

/** Times the first letter is typed, on a page that has just opened. */
const VISITS = 3;
/** Passages that are closed and opened again. */
const PASSAGES = 8;

/** What the page itself did, from an event to the last of its effects, ms. */
interface Work {
  first: number[];
  letters: number[];
  switches: number[];
  /** Taking in what the planner's worker answers, and drawing it into the panel. */
  answers: number[];
  /** What the page does in tasks of its own after an answer, as drawing it onto the map: the longest after each. */
  later: number[];
}

/** Times how long the page takes to take in each answer of the planner's worker, and what it then does later. */
const WATCH_ANSWERS = `
  window.answers = [];
  window.later = [];
  const wait = window.setTimeout.bind(window);
  window.setTimeout = (act, ...rest) => wait((...given) => {
    const start = performance.now();
    act(...given);
    window.later.push(performance.now() - start);
  }, ...rest);
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
  const all: Work = { first: [], letters: [], switches: [], answers: [], later: [] };
  for (let round = 0; round < VISITS; round++) {
    const { page, end } = await visit(browser, {
      folder: 'dist',
      query: '?lang=en&plan=',
      viewport: WIDE,
      init: WATCH_ANSWERS,
    });
    const [first = NaN, ...letters] = await typeWord(page);
    all.first.push(first);
    all.letters.push(...letters);
    if (round === VISITS - 1) Object.assign(all, await togglePassages(page));
    await end();
  }
  const row = (what: string, times: number[]) => [
    `${what} (${times.length} times)`,
    milliseconds(median(times)),
    milliseconds(Math.max(...times)),
    milliseconds(FRAME_MS),
  ];
  printTable('Planner: how long the page is kept from its next frame', [
    ['', 'median', 'longest', 'a frame'],
    row('typing the first letter of the destination', all.first),
    row('typing another', all.letters),
    row('closing or opening a passage', all.switches),
    row('taking in a plan', all.answers),
    row('drawing it on the map: the longest task', all.later),
  ]);
}

async function typeWord(page: Page): Promise<number[]> {
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
  return letters;
}

async function togglePassages(page: Page): Promise<Pick<Work, 'switches' | 'answers' | 'later'>> {
  await page.getByRole('listbox', { name: 'To' }).getByRole('option').first().click();
  await page.getByRole('radio', { name: /^Via / }).first().waitFor({ state: 'attached' });
  await page.getByText('Passages', { exact: false }).first().click();
  await page.getByRole('switch').first().waitFor();
  await page.waitForTimeout(2000);
  return page.evaluate(
    async ({ turns, passages }) => {
      const watched = window as unknown as { answers: number[]; later: number[] };
      // Passages move from list to list as plans change: they are known by name.
      const names = [...document.querySelectorAll('label:has([role="switch"])')].map(({ textContent }) => textContent);
      const found = { switches: [] as number[], answers: [] as number[], later: [] as number[] };
      for (const name of names.slice(0, passages).flatMap((one) => [one, one])) {
        const labels = [...document.querySelectorAll<HTMLElement>('label:has([role="switch"])')];
        const control = labels.find(({ textContent }) => textContent === name)?.querySelector('input');
        watched.answers.length = watched.later.length = 0;
        const start = performance.now();
        control?.click();
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        found.switches.push(performance.now() - start);
        // Without a GPU the page may be long in drawing before it hears the answer.
        for (let left = 100; left > 0 && watched.answers.length === 0; left--) {
          await new Promise((done) => setTimeout(done, 50));
        }
        await new Promise((done) => setTimeout(done, 900));
        found.answers.push(...watched.answers);
        if (watched.answers.length > 0) found.later.push(Math.max(...watched.later));
      }
      return found;
    },
    { turns: TURNS, passages: PASSAGES },
  );
}
