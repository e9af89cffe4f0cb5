import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type InlineConfig } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { geo } from '../../../geo/pipeline/vite';
import { parseAtlas } from '../../../src/model/parse';
import { SMALL_GEO, smallGeo } from '../../support/small-geo';

const SCRIPT = "import { cities, defaultCity } from 'virtual:geo';\nglobalThis.found = { cities, defaultCity };\n";
const page = (script: string) =>
  `<html><head><script type="module" src="${script}"></script></head><body></body></html>`;

/** The method of the real `geo/`, without what it says of hubs, legs and figures the small tree does not have. */
function methodOfGeo(): string {
  const forget = (key: string, value: unknown): unknown =>
    ['figures', 'connections', 'legs'].includes(key) ? [] : value;
  return JSON.stringify(JSON.parse(readFileSync('geo/modes.json', 'utf8'), forget));
}

/** A site of two pages, one of them in a folder, that wants to know where the data is. */
function site(folder = SMALL_GEO): InlineConfig & { root: string } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'site-')));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'inner'));
  writeFileSync(join(root, 'main.js'), SCRIPT);
  writeFileSync(join(root, 'index.html'), page('./main.js'));
  writeFileSync(join(root, 'inner/embed.html'), page('../main.js'));
  return {
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    plugins: [geo(folder)],
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: join(root, 'index.html'), embed: join(root, 'inner/embed.html') } },
    },
  };
}

describe('Building pages with geo/', () => {
  it('emits each city under its hash, at an address that holds wherever the site is mounted', async () => {
    const config = site();
    await build(config);
    const assets = join(config.root, 'dist/assets');
    const [script] = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const url = /atlas:\s*new URL\([`"']([^`"']+)[`"'],\s*(?:\S+\s*\+\s*)?import\.meta\.url\)/.exec(
      readFileSync(join(assets, script ?? ''), 'utf8'),
    )?.[1];
    // Relative to the script, not to the page: both lie in assets/.
    expect(url).toMatch(/^atlas-alpha-[\w-]{8}\.json$/);
    expect(parseAtlas(JSON.parse(readFileSync(join(assets, url ?? ''), 'utf8'))).ok).toBe(true);
    expect(readdirSync(assets).some((name) => /^dossier-alpha-[\w-]{8}\.json$/.test(name))).toBe(true);
  });

  it("emits the planner's two files, where the tree has a method to plan by", async () => {
    const assetsOf = async (folder: string): Promise<string[]> => {
      const config = site(folder);
      await build(config);
      return readdirSync(join(config.root, 'dist/assets'));
    };
    const folder = smallGeo();
    expect((await assetsOf(folder)).some((name) => /^(?:planner|sea)-/.test(name))).toBe(false);
    writeFileSync(join(folder, 'modes.json'), methodOfGeo());
    const assets = await assetsOf(folder);
    expect(assets.filter((name) => /^planner-[\w-]{8}\.json$/.test(name))).toHaveLength(1);
    const [network] = assets.filter((name) => /^sea-[\w-]{8}\.bin$/.test(name));
    expect(network).toBeDefined();
  });

  it('publishes the schemas of the authored files', async () => {
    const config = site();
    await build(config);
    expect(readdirSync(join(config.root, 'dist/schema')).sort()).toEqual(readdirSync('geo/schema').sort());
  });

  it('stops at faults, and prints them all', async () => {
    const folder = smallGeo(
      { file: 'hubs.geojson', path: 'features[1].properties.rank', value: 4 },
      { file: 'sources.json', path: 'sources[0].title', value: '' },
    );
    const failure = await build(site(folder)).then(
      () => '',
      (error: unknown) => String(error),
    );
    expect(failure).toContain('geo: 2 problems');
    expect(failure).toContain('geo/hubs.geojson: features[1].properties.rank: must be one of 1, 2, 3, not 4');
    expect(failure).toContain('geo/sources.json: sources[0].title: must be a string that is not empty, not ""');
  });
});

describe('Serving pages with geo/ while one works on it', () => {
  it('serves the compiled files, and again after a change', async () => {
    const folder = smallGeo();
    const server = await createServer({ ...site(folder), server: { port: 0 } });
    onTestFinished(() => server.close());
    await server.listen();
    const origin = server.resolvedUrls?.local[0] ?? '';
    const corridors = async (): Promise<string[]> => {
      const answer: unknown = await (await fetch(new URL('data/atlas-alpha.json', origin))).json();
      const atlas = parseAtlas(answer);
      return atlas.ok ? atlas.value.corridors.map(({ id }) => id) : [];
    };
    expect((await server.transformRequest('virtual:geo'))?.code).toContain('/data/atlas-alpha.json');
    expect(await corridors()).toEqual(['trade', 'grid']);
    const name = join(folder, 'cities/alpha.json');
    writeFileSync(name, readFileSync(name, 'utf8').replace('["trade", "grid"]', '["grid", "trade"]'));
    await expect.poll(corridors, { timeout: 20_000 }).toEqual(['grid', 'trade']);
    // A fault on the way: the last good data stays.
    writeFileSync(name, '{');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await corridors()).toEqual(['grid', 'trade']);
    expect((await fetch(new URL('data/nothing.json', origin))).status).toBe(404);
  });
});
