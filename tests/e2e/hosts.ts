/** Pages of other sites that show our maps, and what they hear of them. */
import { expect, type Page } from '@playwright/test';
import { serveHost, type HostPage } from '../support/host-server';

/** Notes every message and every shift of the layout, from before anything is drawn. */
export const EARS = `
  window.heard = [];
  window.shifted = 0;
  addEventListener('message', ({ data }) => heard.push(data));
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifted += value; })
    .observe({ type: 'layout-shift', buffered: true });
`;

/** The messages of a kind that a host has heard so far. */
export function heard(page: Page, type: string): Promise<Record<string, unknown>[]> {
  return page.evaluate((wanted) => {
    const all: unknown = Reflect.get(window, 'heard');
    return Array.isArray(all) ? all.filter((message) => message?.type === wanted) : [];
  }, type);
}

export async function ready(page: Page): Promise<void> {
  await expect.poll(async () => (await heard(page, 'ready')).length, { timeout: 120_000 }).toBeGreaterThan(0);
}

/** Serves a page of another site and opens it. @returns closes its server */
export async function open(
  page: Page,
  watch: { alsoExpect: (url: string) => void },
  host: HostPage,
): Promise<() => Promise<void>> {
  const served = await serveHost({ '/': host });
  watch.alsoExpect(served.url);
  await page.goto(served.url);
  return () => served.close();
}
