import { tagPassages } from '../../src/routing/passages';
import { drawNetwork } from './ascii-network';

/** Three straits between two waters, a port between two others, and water of its own. */
export const STRAITS = drawNetwork(`
A---B---C---D---p
|   |   |  /|
E~~~F~~~G-H-q---I
 \\      |       |
  J-----K---r---L
M---N       |
            s`);

export const straits = tagPassages(STRAITS.network, [
  { id: 'north', gate: STRAITS.gate('B', 'C') },
  { id: 'middle', gate: STRAITS.gate('F', 'G') },
  { id: 'south', gate: STRAITS.gate('J', 'K') },
]);
