// Retrieval: where in a long posting list a row would stand, without reading the list.
import type { Segment } from './segment';
import { findNumber } from './term-key';

/** Where the blocks of a long list begin; 0 for a short one, which has none. */
export const blocksOf = ({ longTerms, longStarts }: Segment, term: number): number => longStarts[findNumber(longTerms, term)] ?? 0;

/** The first block from `low` on whose last row is not before `row`; `end` when there is none. Steps double, then halve. */
export const findBlock = (blockLast: Uint32Array, from: number, end: number, row: number): number => {
  let step = 1;
  let low = from;
  while (low + step < end && (blockLast[low + step] ?? 0) < row) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blockLast[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
};
