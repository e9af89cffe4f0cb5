/** One cell: text is made safe, a number stays a number, nothing is an empty cell. */
export type Cell = string | number | boolean | null;

/** Without it spreadsheets take the file for their own 8-bit encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would take for the start of a formula: also the full-width forms some of them fold. */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as the text of a CSV file: RFC 4180 (comma, CRLF, quotes doubled), UTF-8 with a byte order mark. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets take for "this is text".
 *
 * @throws RangeError for a row of another length than the header.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => {
    if (row.length !== header.length) throw new RangeError(`A row has ${row.length} cells, not ${header.length}.`);
    return `${row.map(writeCell).join(',')}\r\n`;
  });
  return BYTE_ORDER_MARK + lines.join('');
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = String(cell);
  const safe = STARTS_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
