/** The worker's side of {@link Calls}, without the worker: fetches, builds, answers. */
import { parseAtlas } from '../model/parse';
import type { Problem } from '../model/atlas';
import type { Result } from '../model/read';
import { buildGraph, portPosition, type PlannerGraph } from './graph';
import { makeLabels } from './labels';
import { measureLandmarks } from './landmarks';
import type { PlannerFiles, Reply, Request } from './messages';
import { decodeNetwork } from './network';
import type { PackedOpened } from './opened';
import { passageBits } from './passages';
import { plan } from './plan';
import { parsePlannerData } from './planner-data';
import type { PortColumns } from './ports';
import { reach } from './reach';

/** Answers one request after another. Never rejects: a failure is an answer. */
export type Server = (request: Request) => Promise<Reply>;

/** Has a step of some work done from time to time, so long after the last, until it says `true`: there is no more. */
export type Later = (step: () => boolean, pauseMs: number) => void;

/** Labels take seconds to make: with pauses, which leave a small machine most of its time. */
const LABELS_PAUSE_MS = 5;

/**
 * @param load gets a file's bytes; rejects where they cannot be had.
 * @param later is given what makes plans quicker but need not be waited for. Default: that is never done.
 */
export function createServer(load: (url: string) => Promise<Uint8Array>, later: Later = () => undefined): Server {
  let graph: PlannerGraph | undefined;
  const answer = async (request: Request) => {
    if (request.name === 'open') {
      const opening = await openGraph(request.input, load);
      graph = opening.graph;
      prepare(graph, later);
      return openedOf(graph, opening.columns);
    }
    if (!graph) throw new Error(`"${request.name}" was asked before "open".`);
    return request.name === 'plan' ? plan(graph, request.input) : reach(graph, request.input);
  };
  return async (request) => {
    try {
      return { id: request.id, output: await answer(request) };
    } catch (error) {
      return { id: request.id, error: error instanceof Error ? error.message : String(error) };
    }
  };
}

async function openGraph(files: PlannerFiles, load: (url: string) => Promise<Uint8Array>) {
  const [atlas, network, planner] = await Promise.all([load(files.atlas), load(files.network), load(files.planner)]);
  const { method, ports, columns, survey } = sound(parsePlannerData(json(planner), files.planner));
  const read = sound(parseAtlas(json(atlas), files.atlas));
  return { graph: buildGraph(read, method, ports, decodeNetwork(network), survey), columns };
}

/** Landmarks, then labels, for the passages that are closed unless the reader opens them. */
function prepare({ search, closedByDefault }: PlannerGraph, later: Later): void {
  const { network } = search;
  const closed = passageBits(network, closedByDefault);
  stepByStep(measureLandmarks(network, closed), later, 0, (landmarks) => {
    search.landmarks = landmarks;
    stepByStep(makeLabels(network, closed), later, LABELS_PAUSE_MS, (labels) => (search.labels = labels));
  });
}

function stepByStep<T>(steps: Generator<void, T>, later: Later, pauseMs: number, finish: (result: T) => void): void {
  later(() => {
    const step = steps.next();
    if (step.done) finish(step.value);
    return step.done === true;
  }, pauseMs);
}

function json(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function sound<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(describe(result.problems));
}

function describe([first, ...others]: readonly Problem[]): string {
  const more = others.length > 0 ? `, and ${others.length} more problems` : '';
  return `${first?.file}: ${first?.path} ${first?.message}${more}`;
}

function openedOf({ method, ports, search, closedByDefault }: PlannerGraph, columns: PortColumns): PackedOpened {
  const positions = Float64Array.from(ports.flatMap((port) => portPosition(search, port)));
  return { method, ports: columns, positions, closedByDefault };
}
