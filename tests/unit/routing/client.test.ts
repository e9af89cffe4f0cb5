import { describe, expect, it } from 'vitest';
import { PlannerClient } from '../../../src/routing/client';
import type { Reply, Request } from '../../../src/routing/messages';
import type { Method } from '../../../src/routing/method';
import type { PackedOpened } from '../../../src/routing/opened';
import type { Plan, PlanRequest } from '../../../src/routing/plan';
import { packPorts } from '../../../src/routing/ports';
import { DEFAULT_CHOICES } from '../../../src/routing/terms';

const FILES = { atlas: 'a', network: 'n', planner: 'p' };

/** A worker that answers when it is told to. */
class FakeWorker extends EventTarget implements Pick<Worker, 'postMessage' | 'terminate'> {
  readonly asked: Request[] = [];
  terminated = false;

  postMessage(request: Request): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(reply: Omit<Extract<Reply, { output: unknown }>, 'id'> | { error: string }): void {
    const id = this.asked.at(-1)?.id ?? 0;
    this.dispatchEvent(new MessageEvent('message', { data: { id, ...reply } }));
  }

  crash(): void {
    this.dispatchEvent(new Event('error'));
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const client = new PlannerClient(FILES, () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  const worker = (): FakeWorker => workers.at(-1) ?? new FakeWorker();
  return { client, workers, worker };
}

const request: PlanRequest = {
  ...DEFAULT_CHOICES,
  from: { kind: 'hub', id: 'a' },
  to: { kind: 'hub', id: 'b' },
};
const to = (id: string): PlanRequest => ({ ...request, to: { kind: 'hub', id } });
const method = {} as Method;
const ports = [
  { index: 0, name: 'Hull', country: 'GB', locode: 'GBHUL', names: { ar: 'هَل' } },
  { index: 1, name: 'Bandar', country: 'IR', otherNames: ['A', 'B'] },
];
const opened: PackedOpened = {
  method,
  ports: packPorts(ports),
  positions: Float64Array.of(-0.3, 53.7, 56, 27),
  closedByDefault: ['arctic'],
};
const found: Plan = { itineraries: [], clearWinner: false, reason: 'closed', blockedBy: [] };

/** Lets promises that have settled be heard. */
const heard = () => new Promise((resolve) => setTimeout(resolve));

async function setUpOpened() {
  const set = setUp();
  void set.client.open();
  set.worker().answer({ output: opened });
  await heard();
  return set;
}

describe('PlannerClient', () => {
  it('starts no worker before it is asked for something', () => {
    expect(setUp().workers).toHaveLength(0);
  });

  it('opens once, before the first plan', async () => {
    const { client, worker, workers } = setUp();
    const plan = client.plan(request);
    expect(worker().asked.map(({ name }) => name)).toEqual(['open']);
    worker().answer({ output: opened });
    await heard();
    worker().answer({ output: found });
    expect(await plan).toEqual({ status: 'done', value: found });
    const positions = [
      [-0.3, 53.7],
      [56, 27],
    ];
    const value = { method, ports, positions, closedByDefault: ['arctic'] };
    expect(await client.open()).toEqual({ status: 'done', value });
    expect(workers).toHaveLength(1);
    expect(worker().asked.map(({ name }) => name)).toEqual(['open', 'plan']);
  });

  it('lets the newest request win: those between are never sent, the one under way is not heard', async () => {
    const { client, worker } = await setUpOpened();
    const [first, second, third] = [client.plan(to('b')), client.plan(to('c')), client.plan(to('d'))];
    await heard();
    expect(await second).toEqual({ status: 'superseded' });
    worker().answer({ output: found });
    expect(await first).toEqual({ status: 'superseded' });
    worker().answer({ output: found });
    expect(await third).toEqual({ status: 'done', value: found });
    expect(
      worker()
        .asked.slice(1)
        .map(({ input }) => input),
    ).toEqual([to('b'), to('d')]);
  });

  it('lets a plan and a reach stand beside each other', async () => {
    const { client, worker } = await setUpOpened();
    const plan = client.plan(request);
    const reach = client.reach({ ...DEFAULT_CHOICES, from: request.from });
    await heard();
    worker().answer({ output: found });
    expect((await plan).status).toBe('done');
    worker().answer({ error: 'no' });
    expect(await reach).toEqual({ status: 'failed', message: 'no' });
  });

  it('starts a crashed worker once more, opens it again and repeats what was lost', async () => {
    const { client, worker, workers } = await setUpOpened();
    const plan = client.plan(request);
    await heard();
    worker().crash();
    expect(workers).toHaveLength(2);
    expect(workers[0]?.terminated).toBe(true);
    expect(worker().asked.map(({ name }) => name)).toEqual(['open']);
    worker().answer({ output: opened });
    expect(worker().asked.map(({ name }) => name)).toEqual(['open', 'plan']);
    worker().answer({ output: found });
    expect(await plan).toEqual({ status: 'done', value: found });
  });

  it('says so when it crashes again, and starts no third worker', async () => {
    const { client, worker, workers } = await setUpOpened();
    const plan = client.plan(request);
    await heard();
    worker().crash();
    worker().answer({ output: opened });
    worker().crash();
    expect(await plan).toEqual({ status: 'failed', message: 'The planner crashed twice.' });
    expect(await client.plan(request)).toEqual({ status: 'failed', message: 'The planner crashed twice.' });
    expect(workers).toHaveLength(2);
  });

  it('forgives a crash once the new worker has done real work', async () => {
    const { client, worker, workers } = await setUpOpened();
    for (let crash = 0; crash < 3; crash++) {
      const plan = client.plan(request);
      await heard();
      worker().crash();
      worker().answer({ output: opened });
      worker().answer({ output: found });
      expect((await plan).status).toBe('done');
    }
    expect(workers).toHaveLength(4);
  });

  it('tries again to open after a failure', async () => {
    const { client, worker } = setUp();
    const plan = client.plan(request);
    worker().answer({ error: 'atlas answered 404.' });
    expect(await plan).toEqual({ status: 'failed', message: 'atlas answered 404.' });
    void client.open();
    expect(worker().asked.map(({ name }) => name)).toEqual(['open', 'open']);
  });

  it('ends its worker and everything that waits when it is closed', async () => {
    const { client, worker } = await setUpOpened();
    const plan = client.plan(request);
    await heard();
    client.close();
    expect(worker().terminated).toBe(true);
    expect((await plan).status).toBe('failed');
    expect((await client.plan(request)).status).toBe('failed');
  });
});
