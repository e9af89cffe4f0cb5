/** What page and worker say to each other: one table, name → [input, output]. */
import type { PackedOpened } from './opened';
import type { Plan, PlanRequest } from './plan';
import type { Reach, ReachRequest } from './reach';

/** Addresses of the three files a planner needs, absolute. */
export interface PlannerFiles {
  atlas: string;
  network: string;
  planner: string;
}

export interface Calls {
  /** Must come first: everything else needs what it loads. */
  open: [PlannerFiles, PackedOpened];
  plan: [PlanRequest, Plan];
  reach: [ReachRequest, Reach];
}

export type CallName = keyof Calls;

/** One call on its way to the worker. */
export type Request = { [Name in CallName]: { id: number; name: Name; input: Calls[Name][0] } }[CallName];

/** Its answer: what was asked for, or why it failed. */
export type Reply = { id: number; output: Calls[CallName][1] } | { id: number; error: string };
