import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { VIEW_KEYS } from '../../../src/state/view-keys';
import { readViewState } from '../../../src/state/view-state';

it('Every key that a view reads is an attribute of the element (src/state/view-keys.ts), and its types know it', () => {
  const asked = vi.spyOn(URLSearchParams.prototype, 'getAll');
  // With the planner open, its keys are read too.
  readViewState('plan=');
  const read = new Set(asked.mock.calls.map(([key]) => key));
  asked.mockRestore();
  expect([...read].sort()).toEqual([...VIEW_KEYS].sort());
  const types = readFileSync('src/embed/trade-corridors.d.ts', 'utf8');
  // `lang` is every element's property.
  expect(
    VIEW_KEYS.filter((key) => key !== 'lang' && !new RegExp(`^  ${key}: (?:string|'.*') \\| null;$`, 'm').test(types)),
  ).toEqual([]);
});
