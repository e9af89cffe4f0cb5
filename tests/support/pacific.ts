import { buildNetwork } from '../../src/routing/build-network';
import { tagPassages, type SeaNetwork } from '../../src/routing/passages';
import { randomNumbers } from './random';

/** On both sides of the antimeridian, with vertices joined to their neighbours at random. */
export function pacific(): SeaNetwork {
  const random = randomNumbers(11);
  const places = Array.from({ length: 60 }, (_, i) => [
    i % 2 === 0 ? 150 + random() * 30 : -180 + random() * 30,
    random() * 100 - 50,
  ]);
  const edges = places.flatMap((_, to) =>
    [1, 2, 3 + Math.floor(random() * 20)].map((step) => [to, to - step] as const),
  );
  const kept = edges.filter(([, from]) => from >= 0);
  const network = buildNetwork({
    lng: places.map(([lng = 0]) => lng),
    lat: places.map(([, lat = 0]) => lat),
    edgeFrom: kept.map(([from]) => from),
    edgeTo: kept.map(([, to]) => to),
    edgePenalty: kept.map(() => (random() < 0.3 ? random() : 0)),
    ports: [7, 20, 41],
  });
  return tagPassages(network, [
    {
      id: 'dateline',
      gate: [
        [180, -20],
        [180, 20],
      ],
    },
    {
      id: 'north',
      gate: [
        [155, 30],
        [-155, 30],
      ],
    },
  ]);
}
