import type { Page } from '@playwright/test';
import { DIRECTIONS, LANGUAGE_TAGS } from '../../src/model/languages';
import { expect, openAtlas, test } from './atlas';
import { SCREENS, show, withoutPainting, WORDS, type Tongue } from './screens';

/** Written alike in every language, each for a reason. */
const ALIKE: readonly RegExp[] = [
  // Formats, and the programs and codes that are called so everywhere.
  /^(?:GeoJSON|CSV|KML|GPX|SVG|PNG|BibTeX|HTML|JavaScript|WebGL|UN|LOCODE|URL|HTTPS?)$/,
  // Units and quantities as symbols.
  /^(?:km|TEU|MW|GW|kV|TWh|CO2e?|UHV|g|kg|t|h|ms|px)$/,
  // A code of UN/LOCODE.
  /^[A-Z]{2}[A-Z2-9]{3}$/,
  // Data sets, licences and their makers, as their own notices have them.
  /^(?:OpenStreetMap|Natural|Earth|GSHHG|ETOPO5|GeoNames|ODbL|CC|BY|MIT|GNU|LGPL|NOAA|WDBII|DCW|for|GMT|Pub|Turf|MapLibre|marchah|Unicode|CLDR|Inc)$/,
  // Keys of a keyboard.
  /^(?:Ctrl|Esc)$/,
  // Names of media, people, villages and types of wagon that no source writes in another script.
  /^(?:iChongqing|CCTV|Rudaw|Li|Yan|Xinsheng|Zhongfeng|Jiuhe|JSQ)$/,
];

/** World ports, and the plans that end there, are named as their own list has them: few have a name in every language. */
const WITHOUT_PORTS = SCREENS.filter(({ id }) => id !== 'table-ports' && id !== 'table-itineraries');

interface Said {
  /** Where it stands: a path of elements, or an attribute. */
  at: string;
  text: string;
}

/** Everything a reader sees or hears, but for what is marked as being in another language. */
function everythingSaid(page: Page): Promise<Said[]> {
  return page.evaluate(() => {
    const { lang } = document.documentElement;
    const own = (element: Element): boolean => {
      const marked = element.closest('[lang]')?.getAttribute('lang');
      return (
        marked === lang &&
        element.closest('script, style, noscript, textarea, pre, bdi, [translate="no"], #found [role="option"]') ===
          null
      );
    };
    const said: Said[] = [{ at: 'title', text: document.title }];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node instanceof Element) {
        if (!own(node)) continue;
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-description']) {
          const text = node.getAttribute(name);
          if (text) said.push({ at: `${node.tagName.toLowerCase()}[${name}]`, text });
        }
      } else if (node.parentElement && own(node.parentElement) && node.textContent?.trim()) {
        const parent = node.parentElement;
        said.push({
          at: `${parent.parentElement?.className} > ${parent.tagName.toLowerCase()}`,
          text: node.textContent.trim(),
        });
      }
    }
    return said;
  });
}

/** Words in Latin letters that nothing excuses. */
function foreignWords({ text }: Said): string[] {
  const words =
    text.replaceAll(/https?:\S+|\S+\.(?:md|txt)|trade-corridors|sea-ports/g, '').match(/[\p{Script=Latin}\d]+/gu) ?? [];
  return words.filter(
    (word) =>
      /\p{Script=Latin}{2}/u.test(word) && !/^[\da-f]{8}$/.test(word) && !ALIKE.some((alike) => alike.test(word)),
  );
}

async function checkSaid(page: Page, name: string): Promise<void> {
  const faults = (await everythingSaid(page)).flatMap((said) =>
    foreignWords(said).length > 0 ? [`${said.at}: ${said.text.slice(0, 200)}`] : [],
  );
  expect.soft([...new Set(faults)], name).toEqual([]);
}

/** Each part by itself within the time of one test. */
const PARTS = 3;

for (const tongue of ['zh', 'ar'] as const satisfies Tongue[])
  for (let part = 0; part < PARTS; part += 1)
    test(`no English is left on any screen, in its names for screen readers or in its titles: ${tongue}, part ${part + 1}`, async ({
      page,
      site,
    }) => {
      await withoutPainting(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await openAtlas(page, site, `lang=${tongue}`);
      await expect(page.locator('html')).toHaveAttribute('lang', LANGUAGE_TAGS[tongue]);
      await expect(page.locator('html')).toHaveAttribute('dir', DIRECTIONS[tongue]);
      for (const screen of WITHOUT_PORTS.filter((_, at) => at % PARTS === part)) {
        await show(page, screen, tongue);
        await checkSaid(page, screen.id);
      }
    });

/** How far to the right of its ends the middle of a letter lies, as the map draws it; px of its own picture. */
function bulgeOf(page: Page, letter: string): Promise<number> {
  return page.locator('[data-state="ready"]').evaluate((container: HTMLElement, letter) => {
    const rasterizer = container.maplibreMap?.style.glyphManager.createRasterizer({ fontSize: 48 }, 6);
    const { data = new Uint8ClampedArray(), width = 0, height = 0 } = rasterizer?.draw(letter) ?? {};
    // The darkest point of a row.
    const darkest = (share: number): number => {
      const row = [...data.slice(Math.floor(share * height) * width, (Math.floor(share * height) + 1) * width)];
      return row.indexOf(Math.max(...row));
    };
    return darkest(0.5) - (darkest(0.25) + darkest(0.75)) / 2;
  }, letter);
}

test('brackets in the map’s names stand the right way round, from right to left, too', async ({ page, site }) => {
  await withoutPainting(page);
  for (const tongue of ['en', 'ar']) {
    await openAtlas(page, site, `lang=${tongue}`);
    expect(await bulgeOf(page, ')'), tongue).toBeGreaterThan(0);
    expect(await bulgeOf(page, '('), tongue).toBeLessThan(0);
  }
});

test('numbers and dates are written as each language writes them', async ({ page, site }) => {
  await withoutPainting(page);
  await openAtlas(page, site, 'tour=press-meeting-2025:reach');
  for (const [tongue, date] of [
    ['en', '19 May 2025'],
    ['zh', '2025年5月19日'],
    ['ar', '19 مايو 2025'],
  ] as const) {
    await show(page, { id: 'tour', query: 'tour=press-meeting-2025:reach', shows: '#subject' }, tongue);
    await expect(page.getByRole('region').filter({ has: page.locator('#subject') })).toContainText(date);
  }
  for (const [tongue, length] of [
    ['en', '4,700 km'],
    ['zh', '4,700公里'],
    ['ar', '4,700 كم'],
  ] as const) {
    await show(page, { id: 'route', query: 'select=route:land-sea/train-tashkent', shows: '#subject' }, tongue);
    await expect(page.getByRole('region').filter({ has: page.locator('#subject') })).toContainText(length);
    await expect(page.getByRole('navigation', { name: WORDS[tongue].tools.title })).toBeVisible();
  }
});
