/** The page's side of the planner. */
import type { CallName, Calls, PlannerFiles, Reply } from './messages';
import { unpackOpened, type Opened } from './opened';
import type { Plan, PlanRequest } from './plan';
import type { Reach, ReachRequest } from './reach';
import { startWorker } from './start-worker';

/** What became of a request. `superseded`: a newer one of its kind was made before its answer came; there is nothing to do. */
export type Outcome<T> =
  { status: 'done'; value: T } | { status: 'superseded' } | { status: 'failed'; message: string };

interface Waiting {
  id: number;
  name: CallName;
  input: unknown;
  settle(outcome: Outcome<never> | { status: 'done'; value: unknown }): void;
}

/**
 * Asks a worker for plans. It is started with the first request. Of each kind the newest request wins: while the worker is
 * busy only the newest waits, and older ones are superseded. A worker that crashes is started once more and asked again;
 * when that one crashes too, what waits has failed, and so has everything after.
 */
export class PlannerClient {
  #worker: Worker | undefined;
  #opening: Promise<Outcome<Opened>> | undefined;
  #busy: Waiting | undefined;
  #queue: Waiting[] = [];
  #nextId = 1;
  #crashes = 0;
  #closed = false;
  readonly #files: PlannerFiles;
  readonly #start: () => Worker;

  /**
   * @param files absolute addresses.
   * @param start makes the worker. Default: the planner's own.
   */
  constructor(files: PlannerFiles, start: () => Worker = startWorker) {
    this.#files = files;
    this.#start = start;
  }

  /** Loads everything, once: later calls get the same answer, unless it was a failure. */
  open(): Promise<Outcome<Opened>> {
    this.#opening ??= this.#ask('open', this.#files).then((outcome) => {
      if (outcome.status === 'failed') this.#opening = undefined;
      return outcome.status === 'done' ? { status: 'done', value: unpackOpened(outcome.value) } : outcome;
    });
    return this.#opening;
  }

  plan(request: PlanRequest): Promise<Outcome<Plan>> {
    return this.#askOpened('plan', request);
  }

  reach(request: ReachRequest): Promise<Outcome<Reach>> {
    return this.#askOpened('reach', request);
  }

  /** Ends the worker. What waits has failed. */
  close(): void {
    this.#closed = true;
    this.#worker?.terminate();
    this.#fail('The planner was closed.');
  }

  async #askOpened<Name extends 'plan' | 'reach'>(name: Name, input: Calls[Name][0]): Promise<Outcome<Calls[Name][1]>> {
    const opened = await this.open();
    return opened.status === 'done' ? this.#ask(name, input) : opened;
  }

  #ask<Name extends CallName>(name: Name, input: Calls[Name][0]): Promise<Outcome<Calls[Name][1]>> {
    return new Promise((resolve) => {
      // The worker answers a request with the output its name has in the table of calls.
      const settle = resolve as Waiting['settle'];
      const waiting = { id: this.#nextId++, name, input, settle };
      if (this.#closed) return settle({ status: 'failed', message: 'The planner was closed.' });
      if (this.#crashes > 1) return settle({ status: 'failed', message: CRASHED });
      const older = this.#queue.findIndex((one) => one.name === name);
      if (older >= 0) this.#queue.splice(older, 1)[0]?.settle({ status: 'superseded' });
      this.#queue.push(waiting);
      this.#next();
    });
  }

  /** Hands the worker the next request, where it is free. */
  #next(): void {
    if (this.#busy) return;
    const next = this.#queue.shift();
    if (!next) return;
    this.#busy = next;
    this.#worker ??= this.#listen(this.#start());
    this.#worker.postMessage({ id: next.id, name: next.name, input: next.input });
  }

  #listen(worker: Worker): Worker {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#answer(data));
    worker.addEventListener('error', () => this.#crash());
    worker.addEventListener('messageerror', () => this.#crash());
    return worker;
  }

  #answer(reply: Reply): void {
    const waiting = this.#busy;
    if (!waiting || waiting.id !== reply.id) return;
    this.#busy = undefined;
    // A new worker that opens has shown nothing yet: only real work makes good for a crash.
    if (waiting.name !== 'open') this.#crashes = 0;
    if ('error' in reply) waiting.settle({ status: 'failed', message: reply.error });
    else if (this.#queue.some(({ name }) => name === waiting.name)) waiting.settle({ status: 'superseded' });
    else waiting.settle({ status: 'done', value: reply.output });
    this.#next();
  }

  #crash(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#crashes++;
    const lost = this.#busy;
    this.#busy = undefined;
    if (lost) this.#queue.unshift(lost);
    if (this.#crashes > 1) return this.#fail(CRASHED);
    // The new worker knows nothing yet.
    if (lost?.name !== 'open') this.#queue.unshift(this.#reopening());
    this.#next();
  }

  #reopening(): Waiting {
    return { id: this.#nextId++, name: 'open', input: this.#files, settle: () => undefined };
  }

  #fail(message: string): void {
    const waiting = [...(this.#busy ? [this.#busy] : []), ...this.#queue];
    this.#busy = undefined;
    this.#queue = [];
    for (const { settle } of waiting) settle({ status: 'failed', message });
  }
}

/** Why everything fails once the worker has crashed twice. */
export const CRASHED = 'The planner crashed twice.';
