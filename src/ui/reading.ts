/** Everything that is read rather than looked at, in one file of the build: the page's first view does without it. */
export { default as About } from './About.svelte';
export { default as Choice } from './Choice.svelte';
export { default as EmbedDialog } from './EmbedDialog.svelte';
export { default as Listing } from './Listing.svelte';
export { default as Panel } from './Panel.svelte';
export { default as StaticMap } from './StaticMap.svelte';
export { default as Tour } from './Tour.svelte';
export { default as TablesPanel } from './tables/TablesPanel.svelte';
