import { lngNear, type Position } from './position';

/**
 * The same line with longitudes that never jump: each vertex lies within 180 degrees of the one before, so values
 * may leave -180 … 180. The first vertex stays as it is.
 */
export function unwrap(line: readonly Position[]): Position[] {
  const result: Position[] = [];
  let near = line[0]?.[0] ?? 0;
  for (const [lng, lat] of line) {
    near = lngNear(lng, near);
    result.push([near, lat]);
  }
  return result;
}

/**
 * The line as GeoJSON wants it (RFC 7946, 3.1.9): cut where it crosses the antimeridian, every longitude within
 * -180 … 180. A line that does not cross comes back as its one part; a line of fewer than two distinct vertices has none.
 */
export function cutAntimeridian(line: readonly Position[]): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  // The world copy the part lies in: copy 0 is -180 … 180, copy 1 is 180 … 540.
  let copy = 0;
  let before: Position | undefined;

  const add = (lng: number, lat: number) => {
    const last = part[part.length - 1];
    if (last?.[0] !== lng || last[1] !== lat) part.push([lng, lat]);
  };
  const close = () => {
    if (part.length > 1) parts.push(part);
    part = [];
  };

  for (const vertex of unwrap(line)) {
    const [lng, lat] = vertex;
    if (!before) copy = lng >= -180 && lng <= 180 ? 0 : Math.floor((lng + 180) / 360);
    else {
      const side = lng > copy * 360 + 180 ? 1 : lng < copy * 360 - 180 ? -1 : 0;
      if (side !== 0) {
        const edgeLng = copy * 360 + side * 180;
        const crossingLat = before[1] + ((lat - before[1]) * (edgeLng - before[0])) / (lng - before[0]);
        add(side * 180, crossingLat);
        close();
        add(-side * 180, crossingLat);
        copy += side;
      }
    }
    add(lng - copy * 360, lat);
    before = vertex;
  }
  close();
  return parts;
}
