import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Flags for a browser that runs as root, without a GPU, and speaks to nobody but the page's own hosts. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/**
 * The browser to test with: `CHROMIUM_PATH`, else Playwright's own download, else Debian's package.
 * `undefined` where there is none.
 */
export function findBrowser(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names "${asked}", and there is no such file`);
    return asked;
  }
  return [chromium.executablePath(), DEBIAN_CHROMIUM].find((path) => path !== '' && existsSync(path));
}

/** Finds a browser, or installs one: Debian's package where we are root on Debian, else Playwright's download. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const debianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const steps: [string, string[]][] = debianRoot
    ? [
        ['apt-get', ['update', '-qq']],
        ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
      ]
    : [['npx', ['playwright', 'install', 'chromium']]];
  for (const [command, args] of steps) {
    console.log(`No browser found: ${command} ${args.join(' ')}`);
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const installed = findBrowser();
  if (!installed) throw new Error('No Chromium could be found or installed; set CHROMIUM_PATH to one');
  return installed;
}
