import type { Hub, Plant } from '../model/atlas';

/** A plant with its place in the row below its hub. */
export interface SeatedPlant {
  plant: Plant;
  hub: Hub;
  /** Its disc's radius in px at icon scale 1: the disc's area grows with the capacity. */
  radiusPx: number;
  /** From the hub to the disc's centre in px at icon scale 1, x to the right, y downwards. */
  offsetPx: [x: number, y: number];
}

/** A plant of 1,000 MW has a disc of this radius, in px. */
const RADIUS_PX_PER_GIGAWATT = 7;
const GAP_PX = 2;
/** The row starts below the hub's own sign. */
const HUB_CLEARANCE_PX = 9;

/** The radius of a plant's disc in px: area in proportion to capacity. */
export function plantRadiusPx(capacityMw: number): number {
  return RADIUS_PX_PER_GIGAWATT * Math.sqrt(capacityMw / 1000);
}

/** A hub's plants side by side in a centred row below it, largest first. */
export function seatPlants(hub: Hub): SeatedPlant[] {
  const plants = hub.plants.toSorted((a, b) => b.capacityMw - a.capacityMw);
  const radii = plants.map(({ capacityMw }) => plantRadiusPx(capacityMw));
  const widthPx = radii.reduce((sum, radius) => sum + 2 * radius, GAP_PX * Math.max(0, plants.length - 1));
  const y = HUB_CLEARANCE_PX + Math.max(0, ...radii);
  let x = -widthPx / 2;
  return plants.map((plant, i) => {
    const radiusPx = radii[i] ?? 0;
    const seat: SeatedPlant = { plant, hub, radiusPx, offsetPx: [x + radiusPx, y] };
    x += 2 * radiusPx + GAP_PX;
    return seat;
  });
}
