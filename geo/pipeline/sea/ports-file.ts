import type { Joined } from './join-port';
import type { ListedPort } from './world-port-index';

/** A port of the list, joined to the network. */
export type DerivedPort = ListedPort & Joined;

/** Degrees are written to this many decimals: the list itself knows about 1 minute. */
const DECIMALS = 3;

/** The port list as GeoJSON, one port a line, in the order of the network's ports. */
export function formatPorts(ports: readonly DerivedPort[]): string {
  const lines = ports.map(({ wpi, name, otherNames, country, locode, size, berth, movedKm, position }) => {
    const also = [...new Set(otherNames)].filter((other) => other !== name);
    return JSON.stringify({
      type: 'Feature',
      properties: {
        name,
        country,
        ...(locode === undefined ? {} : { locode }),
        size,
        wpi,
        ...(also.length > 0 ? { also } : {}),
        ...(movedKm < 0.1 ? {} : { listed: round(position) }),
      },
      geometry: { type: 'Point', coordinates: round(berth) },
    });
  });
  return `{\n"type": "FeatureCollection",\n"features": [\n${lines.join(',\n')}\n]\n}\n`;
}

function round(position: readonly number[]): number[] {
  return position.map((degrees) => Number(degrees.toFixed(DECIMALS)));
}
