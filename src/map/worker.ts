import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Tells MapLibre where its worker lies, from whatever path the page is served. */
export function useOwnWorker(): void {
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
}
