import { describe, expect, it } from 'vitest';
import {
  ampHeight,
  parseHostMessage,
  parseMapMessage,
  pymHeight,
  seal,
  type HostMessage,
  type MapMessage,
} from '../../../src/embed/protocol';

const FROM_HOST: HostMessage[] = [
  { type: 'set-view', query: 'at=108,27,4&theme=dark' },
  { type: 'set-view', query: '' },
  { type: 'select', selection: 'hub:qinzhou-port' },
  { type: 'select', selection: null },
  { type: 'plan', plan: 'a~b' },
  { type: 'plan', plan: null },
];
const FROM_MAP: MapMessage[] = [
  { type: 'ready', query: '' },
  { type: 'view', query: 'select=city' },
  { type: 'select', selection: 'city' },
  { type: 'select', selection: null },
  { type: 'plan', plan: null },
  { type: 'height', height: 400 },
  { type: 'error', reason: 'unsupported' },
];
const envelope = { channel: 'trade-corridors', version: 1 };

describe('a message', () => {
  it.each(FROM_HOST)('of the host arrives as it was sent: %j', (message) => {
    expect(parseHostMessage(structuredClone(seal(message)))).toEqual(message);
  });

  it.each(FROM_MAP)('of the map arrives as it was sent: %j', (message) => {
    expect(parseMapMessage(structuredClone(seal(message)))).toEqual(message);
  });

  it.each([
    undefined,
    null,
    0,
    'set-view',
    [],
    {},
    { type: 'select', selection: null },
    { ...envelope },
    { ...envelope, type: 'evil' },
    { ...envelope, type: ['select'], selection: null },
    { ...envelope, version: 2, type: 'select', selection: null },
    { ...envelope, version: '1', type: 'select', selection: null },
    { ...envelope, channel: 'other', type: 'select', selection: null },
    { ...envelope, type: 'select' },
    { ...envelope, type: 'select', selection: 1 },
    { ...envelope, type: 'select', selection: ['city'] },
    { ...envelope, type: 'set-view', query: null },
    { ...envelope, type: 'set-view', query: { at: '1,2,3' } },
    { ...envelope, type: 'set-view', query: 'x'.repeat(5000) },
    { ...envelope, type: 'plan', plan: 'x'.repeat(1e6) },
    { ...envelope, type: 'ready', query: 'x'.repeat(5000) },
    { ...envelope, type: 'height', height: '400' },
    { ...envelope, type: 'height', height: NaN },
    { ...envelope, type: 'height', height: -1 },
    { ...envelope, type: 'height', height: 1e9 },
    { ...envelope, type: 'error', reason: '<img>' },
  ])('of no known form is none: %#', (data) => {
    expect(parseHostMessage(data)).toBeNull();
    expect(parseMapMessage(data)).toBeNull();
  });
});

describe('a height', () => {
  it('is told as pym.js expects it: its delimiter between five parts', () => {
    expect(pymHeight('graphic-1', 420)).toBe('pymxPYMxgraphic-1xPYMxheightxPYMx420');
  });

  it('is told as amp-iframe expects it', () => {
    expect(ampHeight(420)).toEqual({ sentinel: 'amp', type: 'embed-size', height: 420 });
  });
});
