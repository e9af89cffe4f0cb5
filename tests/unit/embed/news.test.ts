import { describe, expect, it } from 'vitest';
import { newsOf, withKey } from '../../../src/embed/news';
import { DEFAULT_VIEW, readViewState } from '../../../src/state/view-state';

describe('what a host hears of a change', () => {
  it('is nothing where a link to both views is the same', () => {
    const view = readViewState('at=108,27,4');
    expect(newsOf(view, { ...view, camera: { center: [108.0000001, 27], zoom: 4, bearing: 0, pitch: 0 } })).toEqual([]);
  });

  it('is the view, and the selection where that is another', () => {
    const before = readViewState('select=city');
    expect(newsOf(before, readViewState('select=city&theme=dark'))).toEqual([
      { type: 'view', query: 'select=city&theme=dark' },
    ]);
    expect(newsOf(before, readViewState('select=hub:a-b'))).toEqual([
      { type: 'view', query: 'select=hub:a-b' },
      { type: 'select', selection: 'hub:a-b' },
    ]);
    expect(newsOf(before, DEFAULT_VIEW)).toEqual([
      { type: 'view', query: '' },
      { type: 'select', selection: null },
    ]);
  });
});

describe('a view with one key set', () => {
  it('keeps all else', () => {
    expect(withKey(readViewState('at=108,27,4&theme=dark'), 'select', 'corridor:iraq')).toEqual(
      readViewState('at=108,27,4&theme=dark&select=corridor:iraq'),
    );
  });

  it('takes the default from what the key cannot hold, and never another key from a value', () => {
    const view = readViewState('select=city');
    expect(withKey(view, 'select', 'city&theme=dark')).toEqual(DEFAULT_VIEW);
    expect(withKey(view, 'select', null)).toEqual(DEFAULT_VIEW);
  });
});
