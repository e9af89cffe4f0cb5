import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildGeo } from '../../geo/pipeline/build';
import { compilePlanner } from '../../geo/pipeline/planner';
import { LANDMARKS } from '../../src/routing/aim';
import type { Request } from '../../src/routing/messages';
import { unpackOpened, type PackedOpened } from '../../src/routing/opened';
import { createServer } from '../../src/routing/serve';
import { openRealPlanner } from '../support/planner';
import { DEFAULT_CHOICES } from '../../src/routing/terms';

const { cities, checked } = buildGeo('geo');
const planner = compilePlanner('geo', checked.tree);
const text = (content: string | undefined) => new TextEncoder().encode(content);
const FILES: Record<string, Uint8Array> = {
  'atlas.json': text(cities.get('chongqing')?.atlas),
  'planner.json': text(JSON.stringify(planner.data)),
  'sea.bin': readFileSync('geo/network/sea.bin'),
};
const open: Request = {
  id: 1,
  name: 'open',
  input: { atlas: 'atlas.json', network: 'sea.bin', planner: 'planner.json' },
};
const ask: Request = {
  id: 2,
  name: 'plan',
  input: { ...DEFAULT_CHOICES, from: { kind: 'hub', id: 'chongqing' }, to: { kind: 'hub', id: 'singapore' } },
};

function serverOf(files: Record<string, Uint8Array>) {
  return createServer((url) => {
    const bytes = files[url];
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`${url} answered 404.`));
  });
}

describe('The planner’s worker', () => {
  it('finds no fault in its data', () => {
    expect(planner.problems).toEqual([]);
  });

  it('opens its files and plans', async () => {
    const serve = serverOf(FILES);
    expect(await serve(open)).toMatchObject({ id: 1, output: { closedByDefault: expect.any(Array) } });
    const reply = await serve(ask);
    // What is answered must pass from thread to thread.
    expect(structuredClone(reply)).toMatchObject({ id: 2, output: { reason: null } });
  });

  it('tells the page every port, with its names and where it lies', async () => {
    const reply = await serverOf(FILES)(open);
    const { ports, positions } = unpackOpened((structuredClone(reply) as { output: PackedOpened }).output);
    expect(ports).toEqual(openRealPlanner().ports);
    expect(positions).toHaveLength(ports.length);
    // Valparaíso lies at 33°02′ S 71°38′ W (World Port Index): within 0.1°, some 10 km.
    const [lng = NaN, lat = NaN] = positions[ports.findIndex(({ locode }) => locode === 'CLVAP')] ?? [];
    expect(Math.abs(lng + 71.63)).toBeLessThan(0.1);
    expect(Math.abs(lat + 33.03)).toBeLessThan(0.1);
  });

  it('measures landmarks once it has opened, then makes labels, a step at a time, and plans as before', async () => {
    const steps: (() => boolean)[] = [];
    const serve = createServer(
      (url) => Promise.resolve(FILES[url] ?? new Uint8Array()),
      (step) => steps.push(step),
    );
    await serve(open);
    const before = await serve(ask);
    expect(steps).toHaveLength(1);
    let count = 1;
    while (!steps[0]?.()) count++;
    expect(count).toBe(LANDMARKS + 1);
    expect(await serve(ask)).toEqual(before);
    expect(steps).toHaveLength(2);
    while (!steps[1]?.());
    expect(await serve(ask)).toEqual(before);
  });

  it('answers with the reason where a file is missing or broken, and can be opened again', async () => {
    const { 'sea.bin': whole = new Uint8Array(), ...rest } = FILES;
    const files: Record<string, Uint8Array> = { ...rest };
    const serve = serverOf(files);
    expect(await serve(open)).toEqual({ id: 1, error: 'sea.bin answered 404.' });
    files['sea.bin'] = whole.subarray(0, 1000);
    expect(await serve(open)).toMatchObject({ error: expect.stringContaining('sea network cannot be read') });
    files['sea.bin'] = whole;
    files['planner.json'] = text('{"schema":1}');
    expect(await serve(open)).toMatchObject({ error: expect.stringContaining('planner.json: method') });
    expect(await serve(ask)).toEqual({ id: 2, error: '"plan" was asked before "open".' });
  });

  it('answers an id that the atlas does not hold with an error', async () => {
    const serve = serverOf(FILES);
    await serve(open);
    const reply = await serve({ ...ask, input: { ...ask.input, to: { kind: 'hub', id: 'atlantis' } } });
    expect(reply).toEqual({ id: 2, error: 'There is no hub "atlantis".' });
  });
});
