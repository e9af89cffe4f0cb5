/** The names that the basemap writes, with where they are: what can be found besides the atlas. */
import type { Position } from '../../model/atlas';
import { arrayOf, must, object, oneOf, optional, readAll, string, type Result } from '../../model/read';
import { inAllLanguages, type Text } from '../../model/text';

const LABEL_KINDS = ['country', 'place', 'sea', 'prov', 'river'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

export interface Label {
  kind: LabelKind;
  /** In English, Chinese, Arabic; none for countries, which the browser can name. */
  names: Text | null;
  /** ISO 3166-1 alpha-2, of countries. */
  country: string | null;
  position: Position;
}

interface Feature {
  properties: { c: LabelKind; en?: string; zh?: string; ar?: string; iso?: string };
  geometry: { coordinates: unknown[] };
}

const features = object<{ features: Feature[] }>(
  {
    features: arrayOf(
      object<Feature>(
        {
          properties: object<Feature['properties']>(
            {
              c: oneOf(LABEL_KINDS),
              en: optional(string),
              zh: optional(string),
              ar: optional(string),
              iso: optional(string),
            },
            true,
          ),
          geometry: object<Feature['geometry']>(
            { coordinates: must((value): value is unknown[] => Array.isArray(value), 'an array', []) },
            true,
          ),
        },
        true,
      ),
    ),
  },
  true,
);

/** Reads the basemap's label file. A river is where the middle of its line is. Never throws on data. */
export function parseLabels(value: unknown): Result<Label[]> {
  const read = readAll(features, value, 'labels.json');
  if (!read.ok) return read;
  const labels = read.value.features.flatMap(({ properties, geometry }): Label[] => {
    const { c: kind, en, zh, ar, iso } = properties;
    const position = positionOf(geometry.coordinates);
    if (!position || (iso === undefined && !(en && zh && ar))) return [];
    return [{ kind, names: en && zh && ar ? inAllLanguages({ en, zh, ar }) : null, country: iso ?? null, position }];
  });
  return { ok: true, value: labels };
}

function positionOf(coordinates: unknown[]): Position | null {
  const [lng, lat] = coordinates;
  if (typeof lng === 'number' && typeof lat === 'number') return [lng, lat];
  const middle = coordinates[Math.floor(coordinates.length / 2)];
  return Array.isArray(middle) ? positionOf(middle) : null;
}
