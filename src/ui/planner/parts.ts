/** The planner's side of the page, in one file of the build: fetched when it is first opened. */
export { default as Planner } from './Planner.svelte';
export { PlannerState } from './planner-state.svelte';
