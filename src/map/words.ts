import type { Map as MapLibreMap } from 'maplibre-gl';

/** What MapLibre's own parts are called, in the page's language. */
export interface MapWords {
  /** The map's accessible name. */
  map: string;
  /** The button that shows and hides the credits. */
  credits: string;
}

/** Names them anew: MapLibre itself takes its words once, when the map is made. */
export function nameParts(map: MapLibreMap, { map: title, credits }: MapWords): void {
  map.getCanvas().setAttribute('aria-label', title);
  const button = map.getContainer().querySelector('.maplibregl-ctrl-attrib-button');
  button?.setAttribute('aria-label', credits);
  button?.setAttribute('title', credits);
}
