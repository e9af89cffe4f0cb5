import type { Dossier } from '../model/dossier';
import type { Figure, Source } from '../model/figure';

/** The number under which a panel lists a source, from 1, in the order in which the sources are first cited. */
export type References = ReadonlyMap<string, number>;

export function numberSources(figures: readonly Figure[], before: readonly string[] = []): References {
  const cited = new Set([...before, ...figures.flatMap(({ sources }) => sources)]);
  return new Map([...cited].map((id, index) => [id, index + 1]));
}

/** The cited sources, in their numbers' order. An id without a source is left out. */
export function citedSources(references: References, sources: readonly Source[]): Source[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return [...references.keys()].flatMap((id) => byId.get(id) ?? []);
}

/** Every figure of a dossier by its id. */
export function figuresById(dossier: Dossier | null): ReadonlyMap<string, Figure> {
  const figures = Object.values(dossier?.entries ?? {}).flatMap((entry) => entry.figures);
  return new Map(figures.map((figure) => [figure.id, figure]));
}
