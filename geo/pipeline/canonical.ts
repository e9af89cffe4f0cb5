/**
 * The one way an authored file is written, so that a change shows as the lines that changed: a feature to a line, keys in
 * one order, 5 decimals at most, no empty lists that may be left out.
 */

/** Keys in the order they are written, for every object there is; keys not listed follow in the order they stand. */
const KEYS = [
  ...['$schema', 'type', 'id', 'corridor', 'provenance', 'licence', 'attribution', 'publisher', 'title'],
  ...['en', 'zh', 'ar', 'name', 'summary', 'pattern', 'default', 'quantity', 'mode', 'kind', 'energy'],
  ...[
    'from',
    'to',
    'city',
    'hub',
    'home',
    'corridors',
    'country',
    'rank',
    'locode',
    'status',
    'legs',
    'line',
    'schematic',
  ],
  ...['indicative', 'closedByDefault', 'precisionKm', 'positionBasis', 'capacityMw', 'capacityFigure', 'lengthNote'],
  ...['value', 'low', 'high', 'unit', 'date', 'dateNote', 'url', 'repost', 'read', 'text', 'hedge', 'period', 'scope'],
  ...['asOf', 'sources', 'confidence', 'standing', 'note', 'statedBy', 'statedOn', 'source', 'verdict', 'verdictNote'],
  ...['camera', 'center', 'zoom', 'bearing', 'pitch', 'languages', 'figures', 'notes', 'plants', 'feeds', 'claims'],
  ...['view', 'stops', 'routes', 'properties', 'geometry', 'coordinates', 'features'],
];
const RANK = new Map(KEYS.map((key, index) => [key, index]));

/** Lists that mean the same empty and left out. */
const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set(['figures', 'notes', 'plants', 'feeds', 'claims']);

/** Longest line for anything but a feature. */
const WIDTH = 160;

/** A file's canonical text. The value it holds stays the same, but for decimals beyond the fifth and empty lists. */
export function canonical(value: unknown): string {
  return `${write(value, '', false)}\n`;
}

function write(value: unknown, indent: string, isFeature: boolean): string {
  const line = oneLine(value);
  if (isFeature || (indent !== '' && indent.length + line.length <= WIDTH)) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) {
    return `[\n${value.map((item) => inner + write(item, inner, isFeatureLike(item))).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return line;
  const entries = entriesOf(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, inner, false)}`);
  return entries.length === 0 ? line : `{\n${entries.join(',\n')}\n${indent}}`;
}

function isFeatureLike(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'type') === 'Feature';
}

function oneLine(value: unknown): string {
  if (typeof value === 'number') return JSON.stringify(Number(value.toFixed(5)));
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${entriesOf(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`)
    .join(', ')}}`;
}

function entriesOf(value: object): [string, unknown][] {
  const rank = (key: string): number => RANK.get(key) ?? KEYS.length;
  return Object.entries(value)
    .filter(([key, item]) => !(MAY_BE_LEFT_OUT.has(key) && Array.isArray(item) && item.length === 0))
    .sort(([a], [b]) => rank(a) - rank(b));
}
