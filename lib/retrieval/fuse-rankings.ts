// Retrieval: several rankings become one by places alone, since scores of words and of meaning can't be compared.
import type { Hit } from './search';

/** How little the first place counts more than the next: the value of the paper. */
const EASE = 60;

/**
 * Reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009. Each ranking best first; the score is the sum of
 * 1 / (60 + place). Best first, at most `limit`; of equals the one that an earlier ranking names first.
 */
export const fuseRankings = (rankings: readonly (readonly Pick<Hit, 'id'>[])[], limit: number): Hit[] => {
  const scores = new Map<string, number>();
  for (const ranking of rankings) {
    const ids = new Set(ranking.map(({ id }) => id));
    [...ids].forEach((id, at) => {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (EASE + at + 1));
    });
  }
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(0, limit));
};
