import { test as base, expect, type Page } from '@playwright/test';
import { serve, type Served } from '../support/static-server';

/** The built pages are served from a sub-path, as most sites that host them will. */
export const MOUNT = '/maps/atlas/';

interface WorkerFixtures {
  site: Served;
}

interface Fixtures {
  /** Fails the test on any request that leaves the site, and on any exception or error in the console. */
  watch: { errors: string[]; foreign: string[]; allow: (pattern: RegExp) => void };
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const site = await serve({ folder: 'dist', mount: MOUNT });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  watch: [
    async ({ page, site }, use) => {
      const errors: string[] = [];
      const foreign: string[] = [];
      const allowed: RegExp[] = [];
      const origin = new URL(site.url).origin;
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== origin) foreign.push(request.url());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use({ errors, foreign, allow: (pattern) => void allowed.push(pattern) });
      expect(foreign, 'requests to other hosts').toEqual([]);
      expect(
        errors.filter((error) => !allowed.some((pattern) => pattern.test(error))),
        'errors in the console',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the full page with a view and waits until the map has drawn it. */
export async function openAtlas(page: Page, site: Served, query = ''): Promise<void> {
  await page.goto(`${site.url}${query === '' ? '' : `?${query}`}`);
  await mapReady(page);
}

export async function mapReady(page: Page): Promise<void> {
  await page.locator('[data-state="ready"]').first().waitFor({ state: 'attached', timeout: 60_000 });
}
