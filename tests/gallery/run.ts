/**
 * Pictures of every screen at three widths, in both themes and all languages, and a page that shows them side by side.
 * Words narrow it down: `npm run gallery -- ar dark 360 route planner`; the page shows what was taken before too, so that
 * a gallery may be taken part by part. Once all pictures of a screen are there, one small sheet of them is kept beside the code.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../support/browser';
import { serve } from '../support/static-server';
import { SCREENS, show, TONGUES, type Screen, type Tongue } from '../e2e/screens';
import { KEPT, readKept, sheetFile, writeKept } from './kept';
import { galleryPage, type Picture } from './page';
import { expectMapIn, holdPainting, paint } from './painting';
import { arrange, drawSheet } from './sheet';

const FOLDER = 'gallery';
const SIZES = [
  { width: 360, height: 740 },
  { width: 800, height: 500 },
  { width: 1440, height: 900 },
];
const THEMES = ['light', 'dark'] as const;
/** A machine without a GPU may be slow. */
const PATIENCE_MS = 60_000;
const ATTEMPTS = 3;
const LANES = Math.max(2, Math.min(4, availableParallelism()));

/** One page's way through the screens. */
interface Walk {
  tongue: Tongue;
  size: (typeof SIZES)[number];
}

const asked = process.argv.slice(2);
const known: string[] = [
  ...TONGUES,
  ...THEMES,
  ...SIZES.map(({ width }) => String(width)),
  ...SCREENS.map(({ id }) => id),
];
const strange = asked.filter((word) => !known.includes(word));
if (strange.length > 0) throw new Error(`gallery knows no "${strange.join('", "')}"; it knows ${known.join(', ')}`);

/** Those that were asked for; all where none of the kind was. */
function chosen<T>(all: readonly T[], name: (one: T) => string): readonly T[] {
  const some = all.filter((one) => asked.includes(name(one)));
  return some.length > 0 ? some : all;
}

const screens = chosen(SCREENS, ({ id }) => id);

function pictureOf(screen: Screen, look: Pick<Picture, 'tongue' | 'theme' | 'width'>): Picture {
  return { screen: screen.id, ...look, file: `${screen.id}.${look.tongue}.${look.theme}.${look.width}.png` };
}

/** All that lie in the folder, those of earlier runs too. */
function picturesThere(): Picture[] {
  return SCREENS.flatMap((screen) =>
    TONGUES.flatMap((tongue) =>
      THEMES.flatMap((theme) => SIZES.map(({ width }) => pictureOf(screen, { tongue, theme, width }))),
    ),
  ).filter(({ file }) => existsSync(join(FOLDER, file)));
}

/** Takes a screen in a theme. The page is there already, unless it has to go there first. */
async function take(page: Page, picture: Picture, go: () => Promise<void>): Promise<void> {
  const theme = picture.theme === 'dark' ? 'dark' : 'light';
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
  await go();
  // So has the map of a preview.
  if ((await page.locator('dialog[open] iframe').count()) > 0)
    await page.frameLocator('dialog[open] iframe').locator('[data-state="ready"]').waitFor({ state: 'attached' });
  await paint(page);
  const png = await page.screenshot({ animations: 'disabled' });
  await expectMapIn(page, png);
  writeFileSync(join(FOLDER, picture.file), png);
}

/** Walks one page through all screens, in both themes at each: the map is brought to each view once. */
async function takePictures(browser: Browser, site: string, { tongue, size }: Walk): Promise<number> {
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce', locale: 'en-GB' });
  page.setDefaultTimeout(PATIENCE_MS);
  await holdPainting(page);
  const open = async (): Promise<void> => {
    await page.goto(`${site}?lang=${tongue}`);
    await page.locator('[data-state="ready"]').first().waitFor({ state: 'attached' });
  };
  await open();
  let taken = 0;
  let next = chosen(THEMES, (one) => one);
  for (const screen of screens) {
    let there = false;
    for (const theme of next) {
      const picture = pictureOf(screen, { tongue, theme, width: size.width });
      // One that cannot be taken is missing: that of an earlier run is no picture of what there is now.
      rmSync(join(FOLDER, picture.file), { force: true });
      for (let attempt = 1; ; attempt += 1) {
        try {
          if (attempt > 1) await open();
          await take(page, picture, async () => {
            if (!there) await show(page, screen, tongue);
            there = true;
          });
          taken += 1;
          break;
        } catch (error) {
          console.error(`${picture.file}, attempt ${attempt}: ${String(error).split('\n', 1)[0]}`);
          if (attempt === ATTEMPTS) {
            process.exitCode = 1;
            break;
          }
          there = false;
        }
      }
    }
    // The theme at hand comes first: each change of theme draws the map anew.
    next = next.toReversed();
  }
  await page.close();
  console.log(`${tongue}, ${size.width} px: ${taken} pictures`);
  return taken;
}

/** Sheets of the screens asked for of which no picture is missing. */
async function keepSheets(browser: Browser, pictures: readonly Picture[]): Promise<void> {
  const served = await serve({ folder: FOLDER });
  const page = await browser.newPage();
  await page.goto(`${served.url}index.html`);
  mkdirSync(KEPT, { recursive: true });
  const kept = readKept();
  const data = dataVersion();
  for (const { id } of screens) {
    const own = pictures.filter(({ screen }) => screen === id);
    if (own.length < TONGUES.length * THEMES.length * SIZES.length) continue;
    writeFileSync(join(KEPT, sheetFile(id)), await drawSheet(page, arrange(id, own, SIZES)));
    // A sheet is as old as the oldest of its pictures.
    const taken = new Date(Math.min(...own.map(({ file }) => statSync(join(FOLDER, file)).mtimeMs)));
    kept.set(id, { date: taken.toISOString().slice(0, 10), data });
  }
  await page.close();
  await served.close();
  const ids = SCREENS.map(({ id }) => id);
  writeKept(ids, kept);
  // Of screens that are no more.
  for (const file of readdirSync(KEPT))
    if (file.endsWith('.webp') && !ids.some((id) => sheetFile(id) === file)) rmSync(join(KEPT, file));
}

/** Of the atlas that the pictures show. */
function dataVersion(): string {
  const file = readdirSync('dist/assets').find((name) => /^atlas-.*\.json$/.test(name));
  if (file === undefined) throw new Error('dist holds no atlas');
  const { version }: { version: string } = JSON.parse(readFileSync(join('dist/assets', file), 'utf8'));
  return version;
}

mkdirSync(FOLDER, { recursive: true });
const site = await serve({ folder: 'dist' });
const walks: Walk[] = chosen(TONGUES, (one) => one).flatMap((tongue) =>
  chosen(SIZES, ({ width }) => String(width)).map((size) => ({ tongue, size })),
);
/** Widest first: they take longest. */
walks.sort((a, b) => b.size.width - a.size.width);
let taken = 0;
const launch = (): Promise<Browser> => chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
/** Each in a browser of its own, which draws by itself. */
const lanes = Array.from({ length: Math.min(LANES, walks.length) }, async () => {
  const browser = await launch();
  for (let walk = walks.shift(); walk; walk = walks.shift()) {
    const walked = await takePictures(browser, site.url, walk);
    taken += walked;
  }
  await browser.close();
});
await Promise.all(lanes);
await site.close();
const there = picturesThere();
writeFileSync(join(FOLDER, 'index.html'), galleryPage(there));
const browser = await launch();
await keepSheets(browser, there);
await browser.close();
console.log(`${taken} pictures taken: ${join(FOLDER, 'index.html')}, and their sheets in ${KEPT}`);
