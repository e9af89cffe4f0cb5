import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import { buildGeo, type Built } from './build';
import { reportOf } from './report';

const GEO = fileURLToPath(new URL('..', import.meta.url));
const VIRTUAL = 'virtual:geo';
const RESOLVED = `\0${VIRTUAL}`;
/** Where the dev server serves compiled files. */
const DEV_PATH = '/data/';
/** Editors write a file in several steps; the tree is read once they are done. */
const SETTLE_MS = 60;

/** What pages need of a build. */
type Pages = Omit<Built, 'checked'>;

/** The two files of a city, by what they are asked for. */
const FILES = ['atlas', 'dossier'] as const;

/** A compiled file as it is emitted and served. */
interface Compiled {
  name: string;
  type: string;
  source: string | Uint8Array;
}

/** Everything that was compiled. The planner's two files are one pair for all cities. */
function compiledFiles({ cities, names, planner }: Pages): Compiled[] {
  const json = 'application/json';
  return [
    ...[...cities].flatMap(([city, files]) =>
      FILES.map((file) => ({ name: `${file}-${city}.json`, type: json, source: files[file] })),
    ),
    ...(names === undefined ? [] : [{ name: 'names.json', type: json, source: names }]),
    ...(planner
      ? [
          { name: 'planner.json', type: json, source: planner.planner },
          { name: 'sea.bin', type: 'application/octet-stream', source: planner.network },
        ]
      : []),
  ];
}

/**
 * Compiles `geo/` for the pages, which get the addresses of the compiled files from `virtual:geo`.
 *
 * In a build each file is emitted under its content's hash, and faults in `geo/` stop the build, all of them printed. The dev
 * server compiles in memory, again at each change, and reloads; faults show over the page and in the console.
 *
 * @param folder the `geo/` to compile. Default: the project's own.
 */
export function geo(folder = GEO): Plugin {
  let building = false;
  let built: Pages = { problems: [], cities: new Map() };
  /** By name: what stands for the emitted file until its hashed name is known. */
  const emitted = new Map<string, string>();
  return {
    name: 'geo',
    configResolved: ({ command }) => {
      building = command === 'build';
    },
    buildStart() {
      built = buildGeo(folder, 'geo');
      if (!building) return;
      if (built.problems.length > 0) this.error(reportOf(built.problems));
      for (const { name, source } of compiledFiles(built)) {
        emitted.set(name, this.emitFile({ type: 'asset', name, source }));
      }
      for (const name of readdirSync(join(GEO, 'schema'))) {
        const source = readFileSync(join(GEO, 'schema', name));
        this.emitFile({ type: 'asset', fileName: `schema/${name}`, source });
      }
    },
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      if (built.problems.length > 0) this.error(reportOf(built.problems));
      return moduleOf(built, (name) =>
        building ? `import.meta.ROLLUP_FILE_URL_${emitted.get(name) ?? ''}` : JSON.stringify(`${DEV_PATH}${name}`),
      );
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = request.url?.split('?')[0]?.slice(DEV_PATH.length) ?? '';
        if (request.url?.startsWith(DEV_PATH)) serve(built, name, response);
        else next();
      });
      watch(server, resolve(folder), () => {
        const next = buildGeo(folder, 'geo');
        // With faults, the page keeps the last good data under the message.
        if (next.problems.length === 0 || built.problems.length > 0) built = next;
        return next;
      });
    },
  };
}

/** The module's text; `urlOf` gives the expression for a file's address. */
function moduleOf({ cities, defaultCity, names, planner }: Pages, urlOf: (name: string) => string): string {
  const shared = [
    ...(names === undefined ? [] : [`names: ${urlOf('names.json')}`]),
    ...(planner ? [`planner: ${urlOf('planner.json')}`, `network: ${urlOf('sea.bin')}`] : []),
  ];
  const entries = [...cities.keys()].map((city) => {
    const urls = FILES.map((file) => `${file}: ${urlOf(`${file}-${city}.json`)}`);
    return `  ${JSON.stringify(city)}: { ${[...urls, ...shared].join(', ')} },`;
  });
  return `export const cities = {\n${entries.join('\n')}\n};\nexport const defaultCity = ${JSON.stringify(defaultCity)};\n`;
}

function serve(built: Pages, name: string, response: ServerResponse): void {
  const file = compiledFiles(built).find((one) => one.name === name);
  if (file) {
    response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-cache' }).end(file.source);
    return;
  }
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end(built.problems.length > 0 ? reportOf(built.problems) : `There is no "${name}" in geo/.`);
}

/** Rebuilds and reloads when data under `geo/` changes; the pipeline's own code is the dev server's to watch. */
function watch(server: ViteDevServer, folder: string, rebuild: () => Pages): void {
  server.watcher.add(folder);
  let timer: NodeJS.Timeout | undefined;
  const onChange = (path: string): void => {
    const isData = path.startsWith(folder) && !path.startsWith(join(folder, 'pipeline') + sep) && !path.endsWith('.md');
    if (!isData) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { problems } = rebuild();
      if (problems.length > 0) {
        const message = reportOf(problems);
        server.config.logger.error(message, { timestamp: true });
        server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'geo' } });
        return;
      }
      const module = server.moduleGraph.getModuleById(RESOLVED);
      if (module) server.moduleGraph.invalidateModule(module);
      server.config.logger.info('geo: compiled', { timestamp: true });
      server.ws.send({ type: 'full-reload' });
    }, SETTLE_MS);
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
}
