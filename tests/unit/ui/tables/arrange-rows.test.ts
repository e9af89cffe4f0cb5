import { describe, expect, it } from 'vitest';
import { arrangeRows, choicesOf, NO_WISH, type Table, type Wish } from '../../../../src/ui/tables/arrange-rows';

const TABLE: Table = {
  title: 'Ports',
  columns: [{ title: 'Name' }, { title: 'Country', filter: true }, { title: 'Length', numeric: true }],
  rows: [
    { id: 'a', selection: null, cells: [{ text: 'Göteborg' }, { text: 'Sweden' }, { text: '20,100 km', by: 20_100 }] },
    { id: 'b', selection: null, cells: [{ text: 'Umm Qasr' }, { text: 'Iraq' }, { text: '9,900 km', by: 9_900 }] },
    { id: 'c', selection: null, cells: [{ text: 'Ahus' }, { text: 'Sweden' }, { text: 'out of reach', by: null }] },
  ],
};
const ids = (wish: Partial<Wish>): string =>
  arrangeRows(TABLE, { ...NO_WISH, ...wish }, 'en')
    .map(({ id }) => id)
    .join('');

describe('the rows of a table', () => {
  it('stand as they are until something is asked of them', () => {
    expect(ids({})).toBe('abc');
  });

  it('are sorted by numbers, not by their text, and what is not known stands last either way', () => {
    expect(ids({ sortBy: 2 })).toBe('bac');
    expect(ids({ sortBy: 2, descending: true })).toBe('abc');
  });

  it('are sorted by names as the language does', () => {
    expect(ids({ sortBy: 0 })).toBe('cab');
  });

  it('are picked by the one column that filters, and by words anywhere in the row, accents or none', () => {
    expect(choicesOf(TABLE)).toEqual(['Sweden', 'Iraq']);
    expect(ids({ only: 'Sweden' })).toBe('ac');
    expect(ids({ search: 'goteborg sweden' })).toBe('a');
    expect(ids({ only: 'Iraq', search: 'ahus' })).toBe('');
  });
});
