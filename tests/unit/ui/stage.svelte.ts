import type { ComponentProps } from 'svelte';
import type MapView from '../../../src/map/MapView.svelte';

type MapProps = ComponentProps<typeof MapView>;

/** What the page last told the map, and where it sent it. */
export const stage: { props: Partial<MapProps>; flights: unknown[] } = { props: {}, flights: [] };
