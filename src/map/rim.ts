/** MapLibre's vertical field of view, in radians (36.87°). */
const FIELD_OF_VIEW = 2 * Math.atan(1 / 3);
/** Px around the Earth at zoom 0. */
const WORLD_PX = 512;
/** Nearer than this the rim lies outside the picture, and the globe turns into a plane. */
const RIM_BELOW_ZOOM = 5.5;

/**
 * The globe's radius on the screen in px, for the rim of air drawn behind it; `null` where it is not to be seen. Right for a
 * camera that looks straight down: a perspective view of a sphere from its distance to the middle of the picture.
 */
export function globeRadiusPx(zoom: number, centerLat: number, pitch: number, heightPx: number): number | null {
  if (zoom >= RIM_BELOW_ZOOM || pitch > 1) return null;
  const distance = heightPx / 2 / Math.tan(FIELD_OF_VIEW / 2);
  const radius = (WORLD_PX * 2 ** zoom) / (2 * Math.PI) / Math.cos((centerLat * Math.PI) / 180);
  return (distance * radius) / Math.sqrt((distance + radius) ** 2 - radius ** 2);
}
