import type { Page } from '@playwright/test';
import { openAtlas, test } from './atlas';
import { DESK, look, PHONE } from './axe';
import { SCREENS, show, TONGUES, withoutPainting } from './screens';
import { STATES } from './states';

const ALL = [...SCREENS, ...STATES];
/** Each part by itself well within the time of one test. */
const PARTS = 4;

test.describe.configure({ timeout: 300_000 });

/** Lets the page change its colours without the map's: those of what is drawn are not looked at here, and take longest. */
const keepMapColors = (page: Page): Promise<void> =>
  page.locator('[data-state="ready"]').evaluate((container: HTMLElement) => {
    Object.defineProperty(container.maplibreMap, 'setStyle', { value() {} });
  });

for (const tongue of TONGUES)
  for (const size of [DESK, PHONE])
    for (let part = 0; part < PARTS; part += 1)
      test(`axe finds nothing on any screen, light or dark, and nothing is too small to press: ${tongue}, ${size.width} px, part ${part + 1}`, async ({
        page,
        site,
      }) => {
        // What does not come is told of long before the test's own time is over.
        page.setDefaultTimeout(60_000);
        await withoutPainting(page);
        await page.setViewportSize(size);
        await openAtlas(page, site, `lang=${tongue}`);
        await keepMapColors(page);
        for (const screen of ALL.filter((_, at) => at % PARTS === part)) {
          await show(page, screen, tongue);
          await look(page, screen.id);
        }
      });
