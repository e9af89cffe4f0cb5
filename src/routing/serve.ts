/** The worker's side of {@link Calls}, without the worker: fetches, builds, answers. */
import { parseAtlas } from '../model/parse';
import type { Problem } from '../model/atlas';
import type { Result } from '../model/read';
import { buildGraph, portPosition, type PlannerGraph } from './graph';
import type { Opened, PlannerFiles, Reply, Request } from './messages';
import { decodeNetwork } from './network';
import { plan } from './plan';
import { parsePlannerData } from './planner-data';
import { reach } from './reach';

/** Answers one request after another. Never rejects: a failure is an answer. */
export type Server = (request: Request) => Promise<Reply>;

/** @param load gets a file's bytes; rejects where they cannot be had. */
export function createServer(load: (url: string) => Promise<Uint8Array>): Server {
  let graph: PlannerGraph | undefined;
  const answer = async (request: Request) => {
    if (request.name === 'open') {
      graph = await openGraph(request.input, load);
      return openedOf(graph);
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

async function openGraph(files: PlannerFiles, load: (url: string) => Promise<Uint8Array>): Promise<PlannerGraph> {
  const [atlas, network, planner] = await Promise.all([load(files.atlas), load(files.network), load(files.planner)]);
  const { method, ports } = sound(parsePlannerData(json(planner), files.planner));
  return buildGraph(sound(parseAtlas(json(atlas), files.atlas)), method, ports, decodeNetwork(network));
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

function openedOf({ method, ports, search, closedByDefault }: PlannerGraph): Opened {
  return { method, ports: [...ports], positions: ports.map((port) => portPosition(search, port)), closedByDefault };
}
