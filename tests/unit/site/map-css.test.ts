import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { withoutUnused } from '../../../site/map-css';

it('Rules for controls that no page has go, and nothing else', () => {
  const sheet =
    '.maplibregl-popup{color:red}.maplibregl-canvas,.maplibregl-marker{top:0}@media(hover:hover){.maplibregl-popup-tip{top:0}}' +
    '@media screen{.maplibregl-ctrl-attrib{background:url("a{b}c")}.maplibregl-ctrl-logo{top:0}}@keyframes maplibregl-spin{to{top:0}}';
  expect(withoutUnused(sheet)).toBe(
    '.maplibregl-canvas{top:0}@media screen{.maplibregl-ctrl-attrib{background:url("a{b}c")}}@keyframes maplibregl-spin{to{top:0}}',
  );
});

it("MapLibre's own sheet keeps canvas, gestures, box and credits, in 2 kB", () => {
  const sheet = withoutUnused(readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.css', 'utf8'));
  for (const part of ['canvas', 'cooperative-gesture-screen', 'boxzoom', 'ctrl-attrib-button', 'ctrl-bottom-right']) {
    expect(sheet).toContain(`.maplibregl-${part}`);
  }
  expect(sheet).not.toMatch(/geolocate|popup|logo/);
  expect(brotliCompressSync(sheet).length).toBeLessThanOrEqual(2000);
});
