// Retrieval: a term of the query, read only for rows that are already found.
import { blocksOf, findBlock } from './find-block';
import { BLOCK, readPostings } from './postings';
import { addOne, space } from './row-space';
import { openList, type Segment } from './segment';

/** A term of the query, in this segment. */
export type SegmentTerm = {
  /** Position in the segment's dictionary. */
  readonly term: number;
  /** What a row gains at most: weight in the query, times rarity, times k1 + 1. */
  readonly weight: number;
  /** The term's share of all that was asked, 0–1. */
  readonly share: number;
};

/** Only the given rows, ascending. */
export const addTo = (segment: Segment, asked: SegmentTerm, wanted: Uint32Array): void => {
  const { size, reader } = openList(segment, asked.term);
  if (size > BLOCK) addToLong(segment, asked, size, wanted);
  else {
    readPostings(reader, size, -1, space.rows, space.counts);
    addFound(wanted, 0, size, asked);
  }
};

/** Blocks without any of the rows are not read. */
const addToLong = (segment: Segment, asked: SegmentTerm, size: number, wanted: Uint32Array): void => {
  const { blockLast, blockStarts, postings } = segment;
  const first = blocksOf(segment, asked.term);
  const end = first + Math.ceil(size / BLOCK);
  let next = 0;
  for (let block = first; next < wanted.length; block += 1) {
    block = findBlock(blockLast, block, end, wanted[next] ?? 0);
    if (block >= end) return;
    const length = Math.min(BLOCK, size - (block - first) * BLOCK);
    const previous = block === first ? -1 : (blockLast[block - 1] ?? -1);
    readPostings({ bytes: postings, at: blockStarts[block] ?? 0 }, length, previous, space.rows, space.counts);
    next = addFound(wanted, next, length, asked);
  }
};

/** Those of the wanted rows that stand in the block just read; returns the first that lies behind it. */
const addFound = (wanted: Uint32Array, from: number, length: number, { weight, share }: SegmentTerm): number => {
  let next = from;
  for (let place = 0; place < length; place += 1) {
    const row = space.rows[place] ?? 0;
    while (next < wanted.length && (wanted[next] ?? 0) < row) next += 1;
    if (next === wanted.length) return next;
    if (wanted[next] === row) {
      addOne(row, space.counts[place] ?? 1, weight, share);
      next += 1;
    }
  }
  return next;
};
