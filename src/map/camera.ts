import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Frame } from '../drawing/eye';
import { offsetWithin } from '../drawing/framing';
import type { Camera } from '../model/atlas';
import type { Projection } from '../state/view-state';

/** Where a map's camera is. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

/** How large a map is, px. */
export function sizeOf(map: MapLibreMap): { widthPx: number; heightPx: number } {
  const { clientWidth: widthPx, clientHeight: heightPx } = map.getContainer();
  return { widthPx, heightPx };
}

/** How a map sees: its camera, the middle that this is centred on, its size. */
export function pictureOf(map: MapLibreMap, projection: Projection): Frame {
  const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
  return { camera: cameraOf(map), projection, ...sizeOf(map), offset: offsetWithin({ top, right, bottom, left }) };
}

function sameCamera(a: Camera, b: Camera): boolean {
  const isCentred = a.center[0] === b.center[0] && a.center[1] === b.center[1];
  return isCentred && a.zoom === b.zoom && a.bearing === b.bearing && a.pitch === b.pitch;
}

/** Tells when a camera came to rest elsewhere. */
export class CameraWatch {
  readonly #map: MapLibreMap;
  #last: Camera;

  constructor(map: MapLibreMap, oncamera: (camera: Camera) => void) {
    this.#map = map;
    this.#last = cameraOf(map);
    // MapLibre also ends a "move" when the container is resized: only a camera that moved is told.
    map.on('moveend', () => {
      const camera = cameraOf(map);
      if (sameCamera(camera, this.#last)) return;
      this.#last = camera;
      oncamera(camera);
    });
  }

  /**
   * Once the style stands: puts the camera where it was to start, if it is not there. Before there is no globe, which may be
   * seen from farther away than a flat map, and centred farther north. It is no move that anybody made.
   */
  startAt(camera: Camera): void {
    if (sameCamera(camera, this.#last)) return;
    this.#last = camera;
    this.#map.jumpTo(camera);
    this.#last = cameraOf(this.#map);
  }
}
