// Retrieval: where the sums of rows grow during a search, kept from one search to the next since making it takes longer than using it.
import { BLOCK } from './postings';
import type { Segment } from './segment';

/** Work space, as wide as the widest segment, all zero between searches. */
type Space = { sums: Float32Array; shares: Float32Array; touched: Uint32Array; norms: Float32Array; rows: Uint32Array; counts: Uint8Array };

export const space: Space = {
  sums: new Float32Array(0),
  shares: new Float32Array(0),
  touched: new Uint32Array(0),
  norms: new Float32Array(0),
  rows: new Uint32Array(BLOCK),
  counts: new Uint8Array(BLOCK),
};

export const widen = (size: number): void => {
  if (space.sums.length >= size) return;
  space.sums = new Float32Array(size);
  space.shares = new Float32Array(size);
  space.touched = new Uint32Array(size);
};

type Norms = { readonly average: number; readonly norms: Float32Array };

const known = new WeakMap<Segment, Norms>();

/** k1 · (1 − b + b · length / average), by row; worked out once for an average. */
export const normsOf = (segment: Segment, average: number): Float32Array => {
  const found = known.get(segment);
  if (found?.average === average) return found.norms;
  const { k1, b } = segment.ranking;
  const norms = Float32Array.from(segment.lengths, (length) => k1 * (1 - b + (b * length) / (average || 1)));
  known.set(segment, { average, norms });
  return norms;
};

/** What a term adds to a row; returns its sum. */
export const addOne = (row: number, count: number, weight: number, share: number): number => {
  const sum = (space.sums[row] ?? 0) + (weight * count) / (count + (space.norms[row] ?? 1));
  space.sums[row] = sum;
  space.shares[row] = (space.shares[row] ?? 0) + share;
  return sum;
};
