/** The map's sources that follow the plan, not the atlas: their data is replaced as the plan changes. */
export const PLAN_SOURCES = ['itineraries', 'ends', 'ports'] as const;
export type PlanSource = (typeof PLAN_SOURCES)[number];
