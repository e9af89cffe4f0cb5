/** Where a text stops being JSON, or gives a key twice; `offset` counts characters from 0. */
export interface JsonFault {
  offset: number;
  message: string;
}

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** What may come next: a value; a key; what follows a key; what follows a value. The `first` ones may also close at once. */
type Wanted = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma';

/** An object or array that is open: the keys of an object so far, `null` for an array. */
type Open = Set<string> | null;

/**
 * The faults in a text of JSON: keys given twice, which `JSON.parse` lets pass, and at last where the text stops being JSON,
 * which `JSON.parse` does not say in every engine.
 */
export function jsonFaults(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  const open: Open[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  const stop = (): JsonFault[] => {
    const offset = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    return [...faults, { offset, message: stopMessage(text, offset) }];
  };
  for (;;) {
    if (wanted === 'comma' && open.length === 0) return text.slice(at).trim() === '' ? faults : stop();
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (!token) return stop();
    const [whole, mark, string] = token;
    const inside: Open | undefined = open.at(-1);
    const closes = mark === (inside ? '}' : ']') && inside !== undefined && wanted !== 'value' && wanted !== 'key';
    if (closes && wanted !== 'colon') {
      open.pop();
      wanted = 'comma';
    } else if (wanted === 'comma' && mark === ',') wanted = inside ? 'key' : 'value';
    else if (wanted === 'colon' && mark === ':') wanted = 'value';
    else if ((wanted === 'key' || wanted === 'first-key') && string !== undefined) {
      if (inside?.has(string)) {
        faults.push({ offset: at + whole.length - string.length, message: `repeats the key ${string}` });
      }
      inside?.add(string);
      wanted = 'colon';
    } else if (wanted !== 'value' && wanted !== 'first-value') return stop();
    else if (mark === undefined) wanted = 'comma';
    else if (mark === '{' || mark === '[') {
      open.push(mark === '{' ? new Set() : null);
      wanted = mark === '{' ? 'first-key' : 'first-value';
    } else return stop();
    at += whole.length;
  }
}

function stopMessage(text: string, offset: number): string {
  if (text.trim() === '') return 'is empty, not JSON';
  if (offset >= text.length) return 'is not JSON: it ends too early';
  return `is not JSON from here on: ${JSON.stringify(text.slice(offset, offset + 20))}`;
}

/** Where an offset stands, as an editor counts: `line 3, column 7`. */
export function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}
