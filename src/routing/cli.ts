/** `npm run -s route`: plans and sea distances from the command line. `--help` says how. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildGeo } from '../../geo/pipeline/build';
import { compilePlanner } from '../../geo/pipeline/planner';
import { readGeo } from '../../geo/pipeline/read-geo';
import type { Problem } from '../model/atlas';
import { parseAtlas } from '../model/parse';
import { quote, type Result } from '../model/read';
import { seaDistances, UnreadableLine } from './cli-batch';
import { describePlan, planAsJson } from './cli-report';
import { buildGraph, type PlannerGraph } from './graph';
import { decodeNetwork } from './network';
import { tagPassages } from './passages';
import { isPair, readPlace, type Place } from './places';
import { plan } from './plan';
import { parsePlannerData } from './planner-data';
import { CRITERIA, DEFAULT_CHOICES, type Criterion } from './terms';

const HELP = `npm run -s route -- <from> <to> [options]   itineraries between two places
npm run -s route -- --sea --batch [options] sea distances for lines of from_lng,from_lat,to_lng,to_lat

A place is the id of a hub, a UN/LOCODE, or lng,lat in degrees (longitude first).

  --by <what>      distance (default), time or co2: what itineraries are ranked by
  --closed <ids>   passages to close, with commas: suez,hormuz; beside those closed by default
  --opened <ids>   passages closed by default to open
  --json           one JSON object
  --sea --batch    read lines from standard input, write for each the sea distance in km,
                   or an empty field, a comma and the reason
  --help           this text

Exit code: 0 also where there is no way, 2 wrong input.`;

const GEO = fileURLToPath(new URL('../../geo', import.meta.url));

/** Input that makes no sense: said in one line, exit 2. */
class Misuse extends Error {}

interface Options {
  places: string[];
  by: Criterion;
  closed: string[];
  opened: string[];
  json: boolean;
  batch: boolean;
  help: boolean;
}

function readOptions(): Options {
  const { values, positionals } = parse();
  if (values.help) return { places: [], by: 'distance', closed: [], opened: [], json: false, batch: false, help: true };
  const by = CRITERIA.find((criterion) => criterion === (values.by ?? DEFAULT_CHOICES.by));
  if (!by) throw new Misuse(`--by must be ${CRITERIA.join(', ')}, not ${quote(values.by)}`);
  if (values.sea !== values.batch) throw new Misuse('--sea and --batch go together');
  const idle = values.batch ? NOT_WITH_BATCH.find((option) => values[option]) : undefined;
  if (idle) throw new Misuse(`--${idle} means nothing to --sea --batch`);
  const wanted = values.batch ? 0 : 2;
  if (positionals.length !== wanted) {
    throw new Misuse(`${wanted === 0 ? 'no place' : 'two places'} must be given, not ${positionals.length}`);
  }
  const [closed, opened] = [list('closed', values.closed), list('opened', values.opened)];
  const both = closed.find((id) => opened.includes(id));
  if (both) throw new Misuse(`${quote(both)} cannot be both --closed and --opened`);
  const { json, batch } = values;
  return { places: positionals, by, closed, opened, json, batch, help: false };
}

/** What concerns itineraries only. */
const NOT_WITH_BATCH = ['by', 'json'] as const;

/** Ids, each once. An option may be given more than once. */
function list(option: 'closed' | 'opened', given: readonly string[] = []): string[] {
  const ids = given.flatMap((some) => some.split(',')).map((id) => id.trim().toLowerCase());
  if (ids.includes(''))
    throw new Misuse(`--${option} must name passages with commas between, not ${quote(given.join())}`);
  return [...new Set(ids)];
}

function parse() {
  try {
    const { values, positionals, tokens } = parseArgs({
      tokens: true,
      // A position may start with a minus: it is no option.
      args: process.argv.slice(2).map((arg) => (/^-[\d.]/.test(arg) ? ` ${arg}` : arg)),
      allowPositionals: true,
      options: {
        by: { type: 'string' },
        closed: { type: 'string', multiple: true },
        opened: { type: 'string', multiple: true },
        json: { type: 'boolean', default: false },
        sea: { type: 'boolean', default: false },
        batch: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const criteria = tokens.filter((token) => token.kind === 'option' && token.name === 'by');
    if (criteria.length > 1) throw new Misuse('--by can be given once only');
    return { values, positionals };
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/** What was read, or the program ends: data at fault is no fault of the reader's. */
function sound<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw faulty(result.problems);
}

function faulty([first]: readonly Problem[]): Error {
  return new Error(`geo/ cannot be used: ${first?.file} ${first?.path} ${first?.message} (npm run geo says all)`);
}

function openGraph(): PlannerGraph {
  const { cities, defaultCity, checked, problems } = buildGeo(GEO, 'geo');
  const planner = compilePlanner(GEO, checked.tree);
  const files = cities.get(defaultCity ?? '');
  if (!files || !planner.data || !checked.tree.seaNetwork) throw faulty([...problems, ...planner.problems]);
  const atlas = sound(parseAtlas(JSON.parse(files.atlas)));
  const { method, ports, survey } = sound(parsePlannerData(planner.data, 'geo/modes.json'));
  return buildGraph(atlas, method, ports, decodeNetwork(checked.tree.seaNetwork), survey);
}

function placeOf(graph: PlannerGraph, text: string): Place {
  const place = readPlace(graph, text.trim());
  if (!place) throw new Misuse(unknownPlace(graph, text.trim()));
  return place;
}

/** What is wrong with a place, and what may have been meant. */
function unknownPlace({ hubs, ports }: PlannerGraph, text: string): string {
  if (isPair(text))
    return `${quote(text)} is no lng,lat: longitude comes first, within ±180, then latitude, within ±90`;
  const isLike = (name: string) => text !== '' && name.toLowerCase().includes(text.toLowerCase());
  const named = [
    ...[...hubs.values()].filter(({ id, name }) => isLike(id) || isLike(name.en)).map(({ id }) => id),
    ...ports.flatMap(({ name, locode }) => (locode !== undefined && isLike(name) ? [`${locode} (${name})`] : [])),
  ];
  const perhaps = named.length > 0 ? `; perhaps ${named.slice(0, MOST_NAMED).join(', ')}` : '';
  return `no hub, UN/LOCODE or lng,lat is called ${quote(text)}${perhaps}`;
}

const MOST_NAMED = 6;

function printPlan({ places: [from = '', to = ''], by, closed, opened, json }: Options): void {
  const graph = openGraph();
  mustKnow(graph.atlas.passages, closed, opened);
  const ends = { from: placeOf(graph, from), to: placeOf(graph, to) };
  const found = plan(graph, { ...DEFAULT_CHOICES, ...ends, by, closed, opened });
  const closedByDefault = graph.closedByDefault.filter((id) => !opened.includes(id));
  const asked = { from: from.trim(), to: to.trim(), closed, closedByDefault, opened, by };
  console.log(json ? JSON.stringify(planAsJson(graph, asked, found)) : describePlan(graph, asked, found));
}

/** What is closed must be a passage; what is opened, one that is closed by default. */
function mustKnow(
  passages: readonly { id: string; closedByDefault?: boolean }[],
  closed: readonly string[],
  opened: readonly string[],
): void {
  const unknown = [...closed, ...opened].find((id) => !passages.some((passage) => passage.id === id));
  if (unknown !== undefined) {
    throw new Misuse(`there is no passage ${quote(unknown)}: ${passages.map(({ id }) => id).join(', ')}`);
  }
  const openable = passages.filter(({ closedByDefault }) => closedByDefault).map(({ id }) => id);
  const open = opened.find((id) => !openable.includes(id));
  if (open !== undefined)
    throw new Misuse(`${quote(open)} is open already; by default closed are ${openable.join(', ')}`);
}

async function printSeaDistances({ closed, opened }: Options): Promise<void> {
  const { tree, problems } = readGeo(GEO, 'geo');
  if (!tree.seaNetwork) throw faulty(problems);
  const passages = tree.passages.items.map(({ id, value: { geometry, properties } }) => ({
    id,
    gate: geometry.coordinates,
    closedByDefault: properties.closedByDefault === true,
  }));
  mustKnow(passages, closed, opened);
  const byDefault = passages.filter(({ id, closedByDefault }) => closedByDefault && !opened.includes(id));
  const network = tagPassages(decodeNetwork(tree.seaNetwork), passages);
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  let answers = '';
  const write = async () => {
    const isTaken = process.stdout.write(answers);
    answers = '';
    if (!isTaken) await once(process.stdout, 'drain');
  };
  try {
    for await (const answer of seaDistances(network, lines, [...byDefault.map(({ id }) => id), ...closed])) {
      answers += `${answer}\n`;
      if (answers.length > WRITTEN_AT_ONCE) await write();
    }
  } finally {
    await write();
    process.stdin.destroy();
  }
}

/** Characters. */
const WRITTEN_AT_ONCE = 16384;

async function main(): Promise<number> {
  try {
    const options = readOptions();
    if (options.help) console.log(HELP);
    else if (options.batch) await printSeaDistances(options);
    else printPlan(options);
    return 0;
  } catch (error) {
    const isMisuse = error instanceof Misuse || error instanceof UnreadableLine;
    console.error(`route: ${error instanceof Error ? error.message : String(error)}`);
    return isMisuse ? 2 : 1;
  }
}

// Who reads the answers may have read enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
process.exitCode = await main();
