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
export const search = (index: Index, query: readonly WeightedText[], limit: number): Hit[] => {
  const scores = scoreRows(index, weighTerms(query));
  const best = new Map<number, number[]>();
  scores.forEach((score, row) => {
    if (score === 0) return;
    const entry = index.entryOf[row] ?? 0;
    best.set(entry, keepBest(best.get(entry) ?? [], score));
  });
  const hits = [...best].map(([entry, rows]) => ({ id: index.entries[entry] ?? '', score: pool(rows) }));
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
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

const keepBest = (rows: readonly number[], score: number): number[] => [...rows, score].sort((a, b) => b - a).slice(0, POOL.length);

const pool = (rows: readonly number[]): number => rows.reduce((sum, score, rank) => sum + score * (POOL[rank] ?? 0), 0);
