import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Position } from '../../../src/geometry/position';
import type { Provenance } from '../../../src/model/atlas';
import schema from '../../schema/recipes.json';

/** How lines are traced. The schema says what each member means. */
export interface Recipes {
  networks: Record<string, NetworkRecipe>;
  stops: Record<string, StopRecipe>;
  files: FileRecipe[];
  exceptions: {
    sideBySide: { lines: [string, string]; why: string }[];
    passengerTrack: { line: string; why: string }[];
  };
  published: PublishedLength[];
}

export interface NetworkRecipe {
  sources: string[];
  snapKm: number;
  except?: string[];
  passengerOnly: string[];
  passengerFactor: number;
}

export interface StopRecipe {
  name: string;
  position: Position;
  track?: string;
  reachKm?: number;
}

export interface FileRecipe {
  file: string;
  network: string;
  provenance: Provenance;
  licence: string;
  attribution: string;
  toleranceKm: number;
  lines: LineRecipe[];
}

export interface LineRecipe {
  id: string;
  from: string;
  to: string;
  provenance?: Provenance;
  via?: string[];
  avoid?: string[];
}

export interface PublishedLength {
  name: string;
  lines: string[];
  km: number;
  note?: string;
}

const isRecipes = new Ajv({ allErrors: true }).compile<Recipes>(schema);

/**
 * Reads the recipes.
 * @throws Error with every fault found: against the schema, and ids that name nothing
 */
export function readRecipes(path: string): Recipes {
  const recipes: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isRecipes(recipes)) {
    const faults = isRecipes.errors?.map((fault) => `${fault.instancePath} ${fault.message ?? ''}`) ?? [];
    throw new Error(`${path}:\n${faults.join('\n')}`);
  }
  const faults = recipes.files.flatMap((file) => [
    ...(recipes.networks[file.network] ? [] : [`${file.file}: there is no network ${file.network}`]),
    ...file.lines.flatMap((line) =>
      stopsOf(line)
        .filter((stop) => !recipes.stops[stop])
        .map((stop) => `${file.file}/${line.id}: there is no stop ${stop}`),
    ),
  ]);
  if (faults.length > 0) throw new Error(`${path}:\n${faults.join('\n')}`);
  return recipes;
}

/** The ids of a line's stops, in order. */
export function stopsOf(line: LineRecipe): string[] {
  return [line.from, ...(line.via ?? []), line.to];
}

/** One expression that matches what any of the patterns matches; `undefined` for none. */
export function anyOf(patterns: readonly string[] = []): RegExp | undefined {
  return patterns.length > 0 ? new RegExp(patterns.join('|')) : undefined;
}
