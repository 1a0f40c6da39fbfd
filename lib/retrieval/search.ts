// Retrieval, fourth step: a query against an index, rows pooled to their entries, best first.
import type { Index } from './build-index';
import { averageLength, rowCount } from './build-index';
import { EntryPool, POOL } from './entry-pool';
import type { SegmentTerm } from './look-up-rows';
import type { Ranking } from './rankings';
import { scoreRows } from './score-rows';
import { findTerm, openList } from './segment';
import { stringAt } from './term-key';
import { tokenize } from './tokenize';
import { TopRows } from './top-rows';
import { weighWords } from './weigh-words';

/** A text of the query and how much it counts. */
export type WeightedText = { readonly text: string; readonly weight: number };

export type Hit = { readonly id: string; readonly score: number };

/** Rows looked at for one entry of the result, where entries have several. */
const ROWS_PER_HIT = 12;
/** Up to so many rows, all are scored. */
const FEW_ROWS = 100_000;
/** Share of a term's rarity that is left to it however evenly it is strewn. */
const FLOOR = 0.1;
/** Of what is asked beyond this, the beginning and the end are read: a page pasted into the search box is no question, and a long chat ends with one. */
const MOST_CHARACTERS = 4_096;

export type SearchOptions = {
  /** By part of the index, 1 for rows that must not be found: see maskRows. */
  readonly masks?: readonly Uint8Array[];
};

/** Best first, at most `limit`. Entries without a common term are absent. */
export const search = (index: Index, query: readonly WeightedText[], limit: number, options: SearchOptions = {}): Hit[] => {
  if (!index.pooled) return nearestRows(index, query, limit, options).map(({ id, score }) => ({ id, score }));
  if (rowCount(index) > FEW_ROWS) return poolRows(nearestRows(index, query, limit * ROWS_PER_HIT, options), limit);
  const pool = new EntryPool();
  const average = averageLength(index);
  const terms = weighTerms(index, query);
  for (const [at, part] of index.parts.entries()) {
    pool.begin(part);
    scoreRows(part.segment, options.masks?.[at] ?? part.removed, termsIn(index, terms, at), pool, average);
    pool.end();
  }
  return bestOf(pool.scores(), limit);
};

const bestOf = (hits: readonly Hit[], limit: number): Hit[] => hits.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);

/** `length`: terms that the row holds; `match`: its score as a share of what a row that is nothing but the query would have, 0–1. */
export type RowHit = Hit & { readonly length: number; readonly match: number };

/** Rows with their entries, best first: several may belong to one. */
export const nearestRows = (index: Index, query: readonly WeightedText[], limit: number, options: SearchOptions = {}): RowHit[] => {
  const terms = weighTerms(index, query);
  const average = averageLength(index);
  const top = new TopRows(Math.min(limit, rowCount(index)));
  for (const [at, { segment, removed }] of index.parts.entries()) {
    scoreRows(segment, options.masks?.[at] ?? removed, termsIn(index, terms, at), top, average);
    top.base += segment.lengths.length;
  }
  const perfect = terms.reduce((sum, { weight }) => sum + weight, 0) * (index.ranking.k1 + 1) || 1;
  return top.sorted().map(({ row, score }) => ({ ...rowAt(index, row), score, match: score / perfect }));
};

/** Those of the query's terms that a part holds. */
const termsIn = ({ ranking }: Index, terms: readonly WeightedTerm[], part: number): SegmentTerm[] =>
  terms.flatMap(({ places, weight, share }): SegmentTerm[] => {
    const term = places[part] ?? -1;
    return term < 0 ? [] : [{ term, weight: weight * (ranking.k1 + 1), share }];
  });

/** `row` counts through all parts. */
const rowAt = ({ parts }: Index, row: number): { id: string; length: number } => {
  let at = row;
  for (const { segment } of parts) {
    const length = segment.lengths[at];
    if (length !== undefined) return { id: stringAt(segment.entries, segment.entryOf[at] ?? 0), length };
    at -= segment.lengths.length;
  }
  return { id: '', length: 0 };
};

/** Score of each entry: its best row in full, the next two in part. */
const poolRows = (rows: readonly Hit[], limit: number): Hit[] => {
  const scores = new Map<string, { sum: number; count: number }>();
  for (const { id, score } of rows) {
    const held = scores.get(id) ?? { sum: 0, count: 0 };
    scores.set(id, { sum: held.sum + score * (POOL[held.count] ?? 0), count: held.count + 1 });
  }
  return bestOf(
    [...scores].map(([id, { sum }]) => ({ id, score: sum })),
    limit,
  );
};

type WeightedTerm = { readonly places: readonly number[]; readonly weight: number; readonly share: number };

const weighTerms = (index: Index, query: readonly WeightedText[]): WeightedTerm[] => {
  const counts = new Map<string, number>();
  for (const { text, weight } of query) countWords(cut(text), weight, index.ranking, counts);
  const weighted = [...counts].map(([term, count]) => {
    const places = index.parts.map(({ segment }) => findTerm(segment, term));
    return { places, weight: count * rarityOf(index, places) };
  });
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return weighted.map(({ places, weight }) => ({ places, weight, share: weight / total }));
};

const cut = (text: string): string => (text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS / 2)}\n${text.slice(-MOST_CHARACTERS / 2)}`);

const countWords = (text: string, weight: number, { stops }: Ranking, into: Map<string, number>): void => {
  if (stops) weighWords(text, weight, into);
  else for (const term of tokenize(text)) into.set(term, (into.get(term) ?? 0) + weight);
};

/** Inverse document frequency, and how much more often than by chance the term's occurrences share a row. */
const rarityOf = (index: Index, places: readonly number[]): number => {
  const rows = rowCount(index);
  let [holding, occurrences] = [0, 0];
  index.parts.forEach(({ segment }, at) => {
    const place = places[at] ?? -1;
    if (place < 0) return;
    const { size, times } = openList(segment, place);
    holding += size;
    occurrences += times;
  });
  const idf = Math.log(1 + (rows - holding + 0.5) / (holding + 0.5));
  const burst = index.ranking.bursts && holding > 0 ? Math.log((rows * (1 - Math.exp(-occurrences / rows))) / holding) : 0;
  // What nearly every row holds says little, but it is still what was asked.
  return Math.max(FLOOR * idf, idf + burst) ** index.ranking.rarity;
};
