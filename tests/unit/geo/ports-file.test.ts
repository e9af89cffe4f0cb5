import { expect, it } from 'vitest';
import { formatPorts, type DerivedPort } from '../../../geo/pipeline/sea/ports-file';

it('The port list is GeoJSON, a port a line, with what else a port is called and where it was listed if it was moved', () => {
  const port = {
    wpi: 28860,
    name: 'Kobenhavn',
    country: 'DK',
    locode: 'DKCPH',
    size: 3,
    position: [12.6, 55.7],
    berth: [12.6, 55.7],
  };
  const ports = [
    { ...port, otherNames: ['Copenhagen', 'Kobenhavn', 'Copenhagen'], movedKm: 0 },
    { ...port, otherNames: [], locode: undefined, wpi: 2, movedKm: 0.5, berth: [12.61234, 55.7] },
  ] as unknown as DerivedPort[];
  const text = formatPorts(ports);
  expect(text.split('\n')).toHaveLength(8);
  const { features } = JSON.parse(text) as { features: { properties: object; geometry: object }[] };
  expect(features.map(({ properties }) => properties)).toEqual([
    { name: 'Kobenhavn', country: 'DK', locode: 'DKCPH', size: 3, wpi: 28860, also: ['Copenhagen'] },
    { name: 'Kobenhavn', country: 'DK', size: 3, wpi: 2, listed: [12.6, 55.7] },
  ]);
  expect(features[1]?.geometry).toEqual({ type: 'Point', coordinates: [12.612, 55.7] });
});
