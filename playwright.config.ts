import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './tests/support/browser';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  // Without a GPU a map may take longer than any patience: a test that passes at the second try is reported as flaky.
  retries: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 800, height: 500 },
    locale: 'en-GB',
    colorScheme: 'light',
    // Cameras jump: a machine without a GPU draws every frame of a flight by hand.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { args: BROWSER_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
});
