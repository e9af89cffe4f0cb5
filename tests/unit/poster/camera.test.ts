import { describe, expect, it } from 'vitest';
import type { Camera } from '../../../src/model/atlas';
import { eyeOf } from '../../../src/poster/camera';

/** Read off `map.project()` of MapLibre GL JS 6.17 in a page of the given size, with its own field of view. */
const MAPS: {
  projection: 'globe' | 'mercator';
  camera: Camera;
  size: [width: number, height: number];
  pixels: [lng: number, lat: number, x: number, y: number][];
}[] = [
  {
    projection: 'globe',
    camera: { center: [108, 27], zoom: 3.5, bearing: 0, pitch: 0 },
    size: [1440, 900],
    pixels: [
      [106.55, 29.56, 697.247, 403.698],
      [103.85, 1.28, 650.539, 865.506],
      [121.5, 31.2, 922.917, 364.671],
      [87.6, 43.8, 475.257, 148.837],
      [139.7, 35.7, 1124.5, 254.48],
    ],
  },
  {
    projection: 'globe',
    camera: { center: [60, 20], zoom: 3.2, bearing: 40, pitch: 35 },
    size: [800, 500],
    pixels: [
      [87.6, 43.8, 388.485, 58.642],
      [77, 28.6, 460.267, 112.499],
    ],
  },
  {
    projection: 'mercator',
    camera: { center: [110, 25], zoom: 4.2, bearing: -30, pitch: 50 },
    size: [800, 500],
    pixels: [
      [106.55, 29.56, 390.542, 160.993],
      [108.6, 21.7, 315.903, 293.343],
      [121.5, 31.2, 749.076, 244.314],
      [139.7, 35.7, 1336.982, 327.049],
    ],
  },
];
/** 36.87° from top to bottom. */
const OWN_EYE_HEIGHTS = 1.5;
const TOLERANCE_PX = 0.01;

describe.each(MAPS)('A poster on the $projection, bearing $camera.bearing', ({ projection, camera, size, pixels }) => {
  const eye = eyeOf({ projection, camera, widthPx: size[0], heightPx: size[1], eyePx: OWN_EYE_HEIGHTS * size[1] });

  it.each(pixels)('has %f° east, %f° north where the map has it', (lng, lat, x, y) => {
    const pixel = eye.pixelOf([lng, lat]);
    expect(Math.hypot((pixel?.[0] ?? NaN) - x, (pixel?.[1] ?? NaN) - y)).toBeLessThan(TOLERANCE_PX);
  });

  it('clips shapes with the same projection as it places points with', () => {
    for (const [lng, lat] of pixels) {
      const [x, y] = eye.projection([lng, lat]) ?? [NaN, NaN];
      const pixel = eye.pixelOf([lng, lat]) ?? [NaN, NaN];
      expect(Math.hypot(pixel[0] - x, pixel[1] - y)).toBeLessThan(TOLERANCE_PX);
    }
  });
});

describe('A poster’s globe', () => {
  const camera: Camera = { center: [108, 27], zoom: 3.5, bearing: 0, pitch: 0 };

  it('hides what lies behind the horizon', () => {
    const eye = eyeOf({ projection: 'globe', camera, widthPx: 1440, heightPx: 900, eyePx: OWN_EYE_HEIGHTS * 900 });
    expect(eye.pixelOf([-72, -27])).toBeNull();
    expect(eye.pixelOf([-100, 40])).toBeNull();
  });

  it('has an outline where the picture is wider than the globe, and none where it is not', () => {
    // The radius of a sphere of 1034.2 px seen from 1350 px above: d·r / √((d + r)² − r²) = 650.2 px.
    const wide = eyeOf({ projection: 'globe', camera, widthPx: 1440, heightPx: 900, eyePx: OWN_EYE_HEIGHTS * 900 });
    const radii = wide.outline?.map(([x, y]) => Math.hypot(x - 720, y - 450)) ?? [];
    expect(radii).toHaveLength(180);
    for (const radius of radii) expect(Math.abs(radius - 650.2)).toBeLessThan(0.5);
    expect(eyeOf({ projection: 'globe', camera, widthPx: 500, heightPx: 500 }).outline).toBeNull();
  });
});
