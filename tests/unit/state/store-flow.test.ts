// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Store, type StoreOptions } from '../../../src/state/store.svelte';
import { readViewState } from '../../../src/state/view-state';

function flowOf(query: string, options: Pick<StoreOptions, 'flow'> = {}): string {
  const view = readViewState(query);
  return new Store({ view, browserLanguage: 'en', onview: () => undefined, ...options }).flow;
}

describe('the direction of a picked route', () => {
  beforeEach(() => localStorage.clear());

  it('moves on the full page, unless the reader has chosen otherwise there', () => {
    expect(flowOf('')).toBe('on');
    localStorage.setItem('trade-corridors.flow', 'off');
    expect(flowOf('')).toBe('off');
  });

  it('does not move in an embed, whatever the reader chose on the full page', () => {
    for (const chosen of ['on', 'off']) {
      localStorage.setItem('trade-corridors.flow', chosen);
      expect(flowOf('', { flow: 'off' })).toBe('off');
    }
  });

  it('moves in an embed whose link says so', () => {
    expect(flowOf('flow=on', { flow: 'off' })).toBe('on');
  });
});
