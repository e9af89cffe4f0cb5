/** Where a search may enter or leave the network, and how far that is from the place in question. */
export interface Link {
  vertex: number;
  /** Along water as far as is known; never less than the great circle. */
  km: number;
  /** What it counts for beside other links, in the network's costs. Default: `km`. */
  cost?: number;
}
