// Retrieval, fifth step: the best rows of a segment, term by term, rarest first. As soon as the terms that are left could not lift a
// row that holds none of the earlier ones into the result, they are looked up only for rows already found (Turtle and Flood, Query
// Evaluation: Strategies and Optimizations, 1995). Nothing that belongs into the result is lost by it.

import { addTo, type SegmentTerm } from './look-up-rows';
import { BLOCK, readPostings } from './postings';
import { addOne, normsOf, space, widen } from './row-space';
import { openList, type Segment } from './segment';

/** Takes rows with their scores. */
export type RowCollector = {
  /** Rows wanted at most. */
  readonly size: number;
  /** The score that a row must beat to enter. */
  readonly least: () => number;
  readonly offer: (row: number, score: number) => void;
  /** One to try rows with that are not scored to the end. */
  readonly trial: () => RowCollector;
};

type Work = {
  readonly segment: Segment;
  readonly removed: Uint8Array;
  readonly coverage: number;
  readonly top: RowCollector;
  /** Rows found so far. */
  found: number;
  /** The greatest sum so far: the threshold is no higher. */
  best: number;
  /** The threshold as it was last worked out: sums only grow, and so does it. */
  least: number;
};

/** Where more than one row in so many is wanted, nothing is saved by looking for a threshold. */
const SPARSE = 16;
/** The threshold is worked out again when what is left has shrunk to this share. */
const LOWER = 0.8;

/** `removed`: 1 for rows left out, empty for none. `average`: terms of a row, over all parts of the index. */
export const scoreRows = (segment: Segment, removed: Uint8Array, terms: readonly SegmentTerm[], top: RowCollector, average: number): void => {
  const { coverage } = segment.ranking;
  widen(segment.lengths.length);
  space.norms = normsOf(segment, average);
  // Where rows elsewhere are longer, those here count as shorter than they did when the greatest shares were worked out.
  const shorter = Math.max(1, average / (segment.averageLength || 1));
  const work: Work = { segment, removed, coverage, top, found: 0, best: top.least(), least: top.least() };
  const ordered = terms
    .map((term) => ({ ...term, most: term.weight * Math.min(1, (shorter * (segment.most[term.term] ?? 0)) / 255) }))
    .sort((a, b) => b.most - a.most || a.term - b.term);
  const left = reachOfRest(ordered, coverage);
  const prunes = segment.lengths.length > SPARSE * top.size;
  let next = 0;
  let worth = Number.POSITIVE_INFINITY;
  for (; next < ordered.length; next += 1) {
    const most = left[next]?.reach ?? 0;
    if (prunes && most < work.best && most < worth * LOWER) {
      worth = most;
      if (most < threshold(work, space.touched.subarray(0, work.found))) break;
    }
    addAll(work, ordered[next] as SegmentTerm);
  }
  const rows = space.touched.subarray(0, work.found);
  offer(work, next < ordered.length ? addRest(work, ordered.slice(next), left.slice(next), rows) : rows);
  clear(work);
};

type Rest = { readonly sum: number; readonly share: number; readonly reach: number };

/** By position: what the terms from there on could add to a row. */
const reachOfRest = (ordered: readonly (SegmentTerm & { readonly most: number })[], coverage: number): Rest[] => {
  let [sum, share] = [0, 0];
  return ordered
    .toReversed()
    .map((term) => {
      sum += term.most;
      share += term.share;
      return { sum, share, reach: reach(sum, share, coverage) };
    })
    .reverse();
};

const reach = (sum: number, share: number, coverage: number): number => {
  if (coverage === 0) return sum;
  return coverage === 0.5 ? sum * Math.sqrt(share) : sum * share ** coverage;
};

const scoreOf = (row: number, coverage: number): number => reach(space.sums[row] ?? 0, space.shares[row] ?? 0, coverage);

/** Rows of the rarest terms stand first, and the best are among them: more need not be looked at for a threshold that is never too high. */
const PROBE = 2_048;

/** No row below this can enter: the least of the best so far, the sums of this segment, still growing, among them. */
const threshold = (work: Work, rows: Uint32Array): number => {
  const { coverage, top } = work;
  const trial = top.trial();
  const length = Math.min(rows.length, PROBE);
  for (let at = 0; at < length; at += 1) {
    const row = rows[at] ?? 0;
    trial.offer(row, scoreOf(row, coverage));
  }
  work.least = Math.max(work.least, trial.least());
  return work.least;
};

/** Every row that holds the term. */
const addAll = (work: Work, asked: SegmentTerm): void => {
  const { size, reader } = openList(work.segment, asked.term);
  let previous = -1;
  for (let at = 0; at < size; at += BLOCK) {
    const length = Math.min(BLOCK, size - at);
    readPostings(reader, length, previous, space.rows, space.counts);
    for (let place = 0; place < length; place += 1) addNew(work, space.rows[place] ?? 0, space.counts[place] ?? 1, asked);
    previous = space.rows[length - 1] ?? previous;
  }
};

const addNew = (work: Work, row: number, count: number, { weight, share }: SegmentTerm): void => {
  if (space.sums[row] === 0) {
    if (work.removed[row] === 1) return;
    space.touched[work.found] = row;
    work.found += 1;
  }
  const sum = addOne(row, count, weight, share);
  if (sum > work.best) work.best = sum;
};

/** The other terms, for rows that could still enter. Returns those that are left. */
const addRest = (work: Work, terms: readonly SegmentTerm[], left: readonly Rest[], rows: Uint32Array): Uint32Array => {
  let hopeful = keepHopeful(work, rows, left[0]).sort();
  terms.forEach((term, at) => {
    if (at > 0) hopeful = keepHopeful(work, hopeful, left[at]);
    addTo(work.segment, term, hopeful);
  });
  return hopeful;
};

/** Those that the terms which are left could lift into the result; always another array. */
const keepHopeful = (work: Work, rows: Uint32Array, rest: Rest | undefined): Uint32Array => {
  const least = threshold(work, rows);
  const { sum, share } = rest ?? { sum: 0, share: 0 };
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    if (reach((space.sums[row] ?? 0) + sum, (space.shares[row] ?? 0) + share, work.coverage) < least) continue;
    kept[count] = row;
    count += 1;
  }
  return kept.subarray(0, count);
};

const offer = ({ coverage, top }: Work, rows: Uint32Array): void => {
  for (const row of rows) top.offer(row, scoreOf(row, coverage));
};

const clear = ({ found }: Work): void => {
  for (let at = 0; at < found; at += 1) {
    const row = space.touched[at] ?? 0;
    space.sums[row] = 0;
    space.shares[row] = 0;
  }
};
