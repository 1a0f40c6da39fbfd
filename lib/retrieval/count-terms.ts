// Retrieval: the terms of a row, each with how often it stands there and how much that counts: in a title, or in the first clauses of
// a text without one, a term says what the row is about.
import type { Ranking } from './rankings';
import { splitPieces, tokenize } from './tokenize';

export type TermCount = { times: number; counted: number };

/** A row is a passage; nobody reads a book as one. */
const MOST_CHARACTERS = 20_000;
/** Clauses that begin before this many characters or words belong to the head. */
const HEAD_UNITS = 20;
const CLAUSE = /[^。！？!?；;，,：:\n]*[。！？!?；;，,：:\n]?/y;

/** By term; the sum of `times` is the row's length. */
export const countTerms = (text: string, title: string, ranking: Ranking): Map<string, TermCount> => {
  const counts = new Map<string, TermCount>();
  const whole = text.slice(0, MOST_CHARACTERS);
  const head = title === '' && ranking.head > 1 ? headEnd(whole) : 0;
  addAll(counts, title.slice(0, MOST_CHARACTERS), ranking.title);
  addAll(counts, whole.slice(0, head), ranking.head);
  addAll(counts, whole.slice(head), 1);
  return counts;
};

const addAll = (counts: Map<string, TermCount>, text: string, weight: number): void => {
  if (text === '') return;
  for (const term of tokenize(text)) {
    const known = counts.get(term);
    if (known) {
      known.times += 1;
      known.counted += weight;
    } else counts.set(term, { times: 1, counted: weight });
  }
};

/** Where the last clause ends that begins in the head. */
const headEnd = (text: string): number => {
  let units = 0;
  let at = 0;
  while (units < HEAD_UNITS && at < text.length) {
    CLAUSE.lastIndex = at;
    const clause = CLAUSE.exec(text)?.[0] ?? '';
    if (clause === '') break;
    units += splitPieces(clause).reduce((sum, piece) => sum + (piece.kind === 'han' ? piece.characters.length : 1), 0);
    at += clause.length;
  }
  return at;
};
