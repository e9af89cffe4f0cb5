/** The years, in one file of the build: fetched when a reader first asks for them. */
export { growthOf } from '../model/growth';
export { default as TimeStrip } from './TimeStrip.svelte';
