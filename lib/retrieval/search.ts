// Retrieval, fourth step: a query against an index, rows pooled to their entries, best first.
import type { Index } from './build-index';
import { tokenize } from './tokenize';

/** A text of the query and how much it counts. */
export type WeightedText = { readonly text: string; readonly weight: number };

export type Hit = { readonly id: string; readonly score: number };

/** Robertson and Zaragoza, The Probabilistic Relevance Framework (2009): saturation of repeats, and of length. */
const K1 = 1.2;
const B = 0.75;
/** How much the second and third best rows of an entry add to its best. */
const POOL = [1, 0.3, 0.15] as const;

/** BM25 over all texts of the query. Entries without a common term are absent. */
export const search = (index: Index, query: readonly WeightedText[], limit: number): Hit[] =>
  bestEntries(poolRows(index, scoreRows(index, weighTerms(query))), index.entries, limit);

/** Score of each entry: its best row in full, the next two in part. */
const poolRows = ({ entries, entryOf }: Index, rows: Float32Array): Float32Array => {
  const ranks = POOL.map(() => new Float32Array(entries.length));
  for (let row = 0; row < rows.length; row += 1) {
    let score = rows[row] ?? 0;
    if (score === 0) continue;
    const entry = entryOf[row] ?? 0;
    for (const rank of ranks) {
      const held = rank[entry] ?? 0;
      if (score <= held) continue;
      rank[entry] = score;
      score = held;
    }
  }
  const pooled = new Float32Array(entries.length);
  ranks.forEach((rank, place) => {
    for (let entry = 0; entry < pooled.length; entry += 1) pooled[entry] = (pooled[entry] ?? 0) + (rank[entry] ?? 0) * (POOL[place] ?? 0);
  });
  return pooled;
};

/** The `limit` best in order, without sorting the rest. */
const bestEntries = (scores: Float32Array, entries: readonly string[], limit: number): Hit[] => {
  const best: Hit[] = [];
  for (let entry = 0; entry < scores.length; entry += 1) {
    const score = scores[entry] ?? 0;
    if (score === 0 || (best.length === limit && score < (best.at(-1)?.score ?? 0))) continue;
    const hit = { id: entries[entry] ?? '', score };
    const place = best.findIndex((other) => other.score < score || (other.score === score && other.id > hit.id));
    best.splice(place < 0 ? best.length : place, 0, hit);
    if (best.length > limit) best.pop();
  }
  return best;
};

const idfOf = (index: Index, term: string): number => {
  const at = index.terms.get(term);
  const rows = at === undefined ? 0 : (index.starts[at + 1] ?? 0) - (index.starts[at] ?? 0);
  return Math.log(1 + (index.lengths.length - rows + 0.5) / (rows + 0.5));
};

const weighTerms = (query: readonly WeightedText[]): Map<string, number> => {
  const weights = new Map<string, number>();
  for (const { text, weight } of query) for (const term of tokenize(text)) weights.set(term, (weights.get(term) ?? 0) + weight);
  return weights;
};

const scoreRows = (index: Index, query: ReadonlyMap<string, number>): Float32Array => {
  const scores = new Float32Array(index.lengths.length);
  for (const [term, weight] of query) {
    const at = index.terms.get(term);
    if (at === undefined) continue;
    const from = index.starts[at] ?? 0;
    const to = index.starts[at + 1] ?? from;
    const idf = idfOf(index, term);
    for (let posting = from; posting < to; posting += 1) {
      const row = index.rows[posting] ?? 0;
      const tf = index.counts[posting] ?? 0;
      const length = K1 * (1 - B + (B * (index.lengths[row] ?? 0)) / index.averageLength);
      scores[row] = (scores[row] ?? 0) + (weight * idf * tf * (K1 + 1)) / (tf + length);
    }
  }
  return scores;
};
