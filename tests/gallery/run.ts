/**
 * Pictures of every screen at three widths, in both themes and all languages, and a page that shows them side by side.
 * Words narrow it down: `npm run gallery -- ar dark 360 route planner`; the page shows what was taken before too, so that
 * a gallery may be taken part by part. Once all pictures of a screen are there, one sheet of them is written as well.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../support/browser';
import { serve } from '../support/static-server';
import { SCREENS, show, WORDS, type Screen, type Tongue } from '../e2e/screens';
import { galleryPage, type Picture } from './page';
import { arrange, drawSheet } from './sheet';

const FOLDER = 'gallery';
const SHEETS = join(FOLDER, 'sheets');
const SIZES = [
  { width: 360, height: 740 },
  { width: 800, height: 500 },
  { width: 1440, height: 900 },
];
const THEMES = ['light', 'dark'] as const;
const TONGUES = Object.keys(WORDS) as Tongue[];
/** A machine without a GPU draws one view of a wide map for some seconds. */
const PATIENCE_MS = 120_000;

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

async function takePictures(
  browser: Browser,
  site: string,
  look: { tongue: Tongue; theme: 'light' | 'dark'; size: (typeof SIZES)[number] },
): Promise<number> {
  const { tongue, theme, size } = look;
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce', locale: 'en-GB', colorScheme: theme });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${site}?lang=${tongue}&theme=${theme}`);
  await page.locator('[data-state="ready"]').first().waitFor({ state: 'attached' });
  let taken = 0;
  const take = async (screen: Screen): Promise<void> => {
    await show(page, screen, tongue, theme);
    // So has the map of a preview.
    if ((await page.locator('dialog[open] iframe').count()) > 0)
      await page.frameLocator('dialog[open] iframe').locator('[data-state="ready"]').waitFor({ state: 'attached' });
    // The map has drawn what it was asked to.
    await page.waitForFunction(() => {
      const container: (HTMLElement & { maplibreMap?: { loaded(): boolean; isMoving(): boolean } }) | null =
        document.querySelector('[data-state]');
      return container?.maplibreMap?.loaded() !== false && container?.maplibreMap?.isMoving() !== true;
    });
    const { file } = pictureOf(screen, { tongue, theme, width: size.width });
    await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' });
    taken += 1;
    console.log(file);
  };
  for (const screen of screens) {
    try {
      await take(screen);
    } catch (error) {
      process.exitCode = 1;
      console.error(`${screen.id}, ${tongue}, ${theme}, ${size.width} px: ${String(error).split('\n', 1)[0]}`);
    }
  }
  await page.close();
  return taken;
}

/** Sheets of the screens asked for of which no picture is missing. */
async function keepSheets(browser: Browser, pictures: readonly Picture[]): Promise<void> {
  const taken = await serve({ folder: FOLDER });
  const page = await browser.newPage();
  await page.goto(`${taken.url}index.html`);
  mkdirSync(SHEETS, { recursive: true });
  for (const { id } of screens) {
    const own = pictures.filter(({ screen }) => screen === id);
    if (own.length < TONGUES.length * THEMES.length * SIZES.length) continue;
    writeFileSync(join(SHEETS, `${id}.webp`), await drawSheet(page, arrange(own, SIZES)));
  }
  await page.close();
  await taken.close();
}

mkdirSync(FOLDER, { recursive: true });
const site = await serve({ folder: 'dist' });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
let taken = 0;
for (const tongue of chosen(TONGUES, (one) => one))
  for (const theme of chosen(THEMES, (one) => one))
    for (const size of chosen(SIZES, ({ width }) => String(width)))
      taken += await takePictures(browser, site.url, { tongue, theme, size });
await site.close();
const there = picturesThere();
writeFileSync(join(FOLDER, 'index.html'), galleryPage(there));
await keepSheets(browser, there);
await browser.close();
console.log(`${taken} pictures taken: ${join(FOLDER, 'index.html')}`);
