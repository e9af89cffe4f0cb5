import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../model/atlas';

/** Where a map's camera is. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

export function sameCamera(a: Camera, b: Camera): boolean {
  const isCentred = a.center[0] === b.center[0] && a.center[1] === b.center[1];
  return isCentred && a.zoom === b.zoom && a.bearing === b.bearing && a.pitch === b.pitch;
}
