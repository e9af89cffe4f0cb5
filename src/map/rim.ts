import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { rimFinder } from '../drawing/eye';
import { stepsBackAtRim } from '../drawing/layers/labels';
import type { Position } from '../geometry/position';
import { cameraOf } from './camera';

const SOURCE = 'labels';

/** Names near a globe's rim step back: told to the map as the state of its labels, and only of those that change. */
export class Rim {
  readonly #map: MapLibreMap;
  /** By their place in the file, which is their id. */
  #names: readonly { id: number; position: Position }[] = [];
  #atRim: ReadonlySet<number> = new Set();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** The style has loaded, or loaded again: no label has a state. */
  async restore(): Promise<void> {
    this.#atRim = new Set();
    const data = await this.#map.getSource<GeoJSONSource>(SOURCE)?.getData();
    if (data?.type !== 'FeatureCollection') return;
    this.#names = data.features.flatMap(({ geometry, properties }, id) =>
      geometry.type === 'Point' && stepsBackAtRim(properties)
        ? [{ id, position: geometry.coordinates as Position }]
        : [],
    );
    this.tell();
  }

  /** The camera has moved. */
  tell(): void {
    if (this.#names.length === 0) return;
    const projection = this.#map.getProjection()?.type === 'globe' ? 'globe' : 'mercator';
    const isAtRim = rimFinder({ camera: cameraOf(this.#map), projection });
    const before = this.#atRim;
    this.#atRim = new Set(this.#names.filter(({ position }) => isAtRim(position)).map(({ id }) => id));
    for (const { id } of this.#names) {
      const atRim = this.#atRim.has(id);
      if (atRim !== before.has(id)) this.#map.setFeatureState({ source: SOURCE, id }, { atRim });
    }
  }
}
