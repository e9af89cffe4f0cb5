import { readFileSync } from 'node:fs';
import type { Position } from '../../../src/geometry/position';

/** Water no ship should be sent through, though no land lies in it: shoals, sand ridges, reefs, ice. */
export interface Block {
  id: string;
  why: string;
  /** A ring of corners, not closed; straight between them in degrees. */
  ring: Position[];
}

/** Water through traffic avoids where it can, because ships do: inner passages, reefs, other people's coastal lanes. */
export interface ShyWater {
  id: string;
  why: string;
  /** Extra cost, as a share of length. */
  penalty: number;
  /** A ring of corners, not closed; straight between them in degrees. */
  ring: Position[];
}

/** A fairway the land data does not show, or shows too narrow: a canal, a river, a strait, a harbour entrance. */
export interface Channel {
  id: string;
  name: string;
  kind: 'canal' | 'river' | 'strait' | 'fairway' | 'lake';
  /** Where the line comes from. */
  basis: string;
  /** Extra cost for through traffic, as a share of its length. Default 0. */
  penalty?: number;
  /** First and last position lie in open water or on another channel's vertex. */
  line: Position[];
}

/** Reads `blocks.json`. */
export function readBlocks(path: string): Block[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as { blocks: Block[] }).blocks;
}

/** Reads the waters of `blocks.json` that are shunned but not closed. */
export function readShyWaters(path: string): ShyWater[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as { shyWaters: ShyWater[] }).shyWaters;
}

/** Reads `channels.json`. */
export function readChannels(path: string): Channel[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as { channels: Channel[] }).channels;
}
