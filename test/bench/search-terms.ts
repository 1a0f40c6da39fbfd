// Benchmarks: the terms that the engines are fed with.
import { splitPieces, tokenize } from '@/lib/retrieval/tokenize';
import type { Terms } from './search-engine';

/** Chinese as pairs of characters alone; a character that stands alone stays. */
const pairs: Terms = (text) =>
  splitPieces(text).flatMap((piece) => {
    if (piece.kind === 'word') return [piece.term];
    const { characters } = piece;
    return characters.length === 1 ? characters : characters.slice(1).map((character, at) => (characters[at] ?? '') + character);
  });

export const TERMS = { both: tokenize, pairs } as const;
export type TermsName = keyof typeof TERMS;
