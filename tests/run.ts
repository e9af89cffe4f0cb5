/** The test command: types, lint, unit and data tests, the build, and the journeys in a real browser. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './support/browser';
import { fetchPublishedSchemas } from './support/published-schemas';

interface Count {
  passed: number;
  failed: number;
}

const RESULTS = 'test-results';

/** Runs one command of this project and says whether it ended well. */
function run(name: string, args: string[]): boolean {
  console.log(`\n== ${name}`);
  return spawnSync('npx', ['--no-install', ...args], { stdio: 'inherit' }).status === 0;
}

/** A step that is one test: it ends well or not. */
function step(name: string, args: string[]): Count {
  const good = run(name, args);
  return { passed: good ? 1 : 0, failed: good ? 0 : 1 };
}

function report(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function numberAt(value: unknown, ...path: string[]): number {
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
  return typeof found === 'number' ? found : 0;
}

/** A runner whose report counts its tests; one that fails without a failing test still counts as a failure. */
function runner(name: string, args: string[], file: string, passed: string[], failed: string[]): Count {
  const good = run(name, args);
  const found = report(file);
  const count = { passed: numberAt(found, ...passed), failed: numberAt(found, ...failed) };
  const silent = (!good && count.failed === 0) || count.passed + count.failed === 0;
  return silent ? { ...count, failed: count.failed + 1 } : count;
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
process.env['CHROMIUM_PATH'] = ensureBrowser();
fetchPublishedSchemas();

const unit = `${RESULTS}/unit.json`;
const counts = [
  step('types', ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']),
  step('types outside components', ['tsc', '-p', 'tsconfig.json']),
  step('lint', ['eslint', '.']),
  step('format', ['prettier', '--check', '--log-level', 'warn', '.']),
  runner(
    'unit and data tests',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
    unit,
    ['numPassedTests'],
    ['numFailedTests'],
  ),
  step('build', ['vite', 'build', '--configLoader', 'runner']),
  runner(
    'journeys in the browser',
    ['playwright', 'test'],
    `${RESULTS}/e2e.json`,
    ['stats', 'expected'],
    ['stats', 'unexpected'],
  ),
];

const skipped = numberAt(report(unit), 'numPendingTests');
if (skipped > 0) console.log(`\n${skipped} skipped: there was nothing here to hold them to`);
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
