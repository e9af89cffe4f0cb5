import { EYE_PX, focusOf, reachOf, WORLD_PX, type Frame, type Pixel } from '../drawing/eye';
import type { Camera } from '../model/atlas';

/** What lies behind the map's transparent surroundings. */
export type Backdrop =
  /** The map covers everything: only seen before its first picture. */
  | 'water'
  /** A globe seen at a slant: its outline is no circle, so it gets no rim. */
  | 'space'
  /** A globe seen from straight above, with a rim of air around it: its radius and its middle on the screen, px. */
  | { rimPx: number; focus: Pixel };

/** Nearer than this, MapLibre begins to flatten the globe, which then covers any screen. */
const COVERING_ZOOM = 5.5;
const LEVEL_PITCH = 1;

/** The radius in px of a sphere seen in perspective from straight above. */
function globeRadiusPx({ zoom, center: [, lat] }: Camera): number {
  const radius = (WORLD_PX * 2 ** zoom) / (2 * Math.PI) / Math.cos((lat * Math.PI) / 180);
  return (EYE_PX * radius) / Math.sqrt((EYE_PX + radius) ** 2 - radius ** 2);
}

/** What to draw behind a map that looks like this. */
export function backdropOf(frame: Frame): Backdrop {
  const { projection, camera } = frame;
  if (projection !== 'globe' || camera.zoom >= COVERING_ZOOM) return 'water';
  if (camera.pitch > LEVEL_PITCH) return 'space';
  const rimPx = globeRadiusPx(camera);
  return rimPx > reachOf(frame) ? 'water' : { rimPx, focus: focusOf(frame) };
}
