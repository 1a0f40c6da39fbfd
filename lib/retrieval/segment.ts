// Retrieval, third step: rows of text become a segment, an inverted index that never changes: new rows come in a new segment.
import { countTerms, type TermCount } from './count-terms';
import { type Reader, readNumber } from './postings';
import type { Ranking } from './rankings';
import { findNumber, findString, hanKey, makeStringTable, type StringTable } from './term-key';
import { writeLists } from './write-lists';

/** A searchable piece; several rows may belong to one entry, such as the many ways to put one question. */
export type Row = { readonly entry: string; readonly text: string; readonly title?: string };

export type Segment = {
  readonly ranking: Ranking;
  /** Chinese terms as numbers, ascending; their postings come first. */
  readonly hanTerms: Uint32Array;
  /** All other terms, ascending. */
  readonly words: StringTable;
  /** Where a term's postings begin in `postings`: how many, then the rows. One more than there are terms. */
  readonly starts: Uint32Array;
  readonly postings: Uint8Array;
  /** The greatest share of `k1 + 1` that the term adds to any row, in 255ths, rounded up. */
  readonly most: Uint8Array;
  /** Terms with more than a block of rows, ascending, and where each one's blocks begin below; one more than there are such terms. */
  readonly longTerms: Uint32Array;
  readonly longStarts: Uint32Array;
  /** Last row of a block, and where it begins in `postings`. */
  readonly blockLast: Uint32Array;
  readonly blockStarts: Uint32Array;
  /** Terms a row holds. */
  readonly lengths: Uint16Array;
  readonly averageLength: number;
  /** Position in `entries`, by row. */
  readonly entryOf: Uint32Array;
  readonly entries: StringTable;
};

const LONGEST = 0xffff;

/** Terms as they come, one place for each row that holds them. */
export type Occurrences = {
  readonly terms: Map<number | string, number>;
  readonly term: number[];
  readonly row: number[];
  /** How much it counts there. */
  readonly count: number[];
  /** How often a term stands anywhere, by its place. */
  readonly times: number[];
};

/** Rows keep their order; an entry's position is that of its first row. */
export const buildSegment = (rows: readonly Row[], ranking: Ranking): Segment => {
  const found = noOccurrences();
  const lengths = new Uint16Array(rows.length);
  rows.forEach(({ text, title }, at) => {
    let length = 0;
    for (const [term, { times, counted }] of countTerms(text, title ?? '', ranking)) {
      length += times;
      addOccurrence(found, hanKey(term) ?? term, at, { times, counted });
    }
    lengths[at] = Math.min(length, LONGEST);
  });
  return packSegment(found, lengths, numberEntries(rows.map(({ entry }) => entry)), ranking);
};

export const noOccurrences = (): Occurrences => ({ terms: new Map(), term: [], row: [], count: [], times: [] });

export const addOccurrence = (found: Occurrences, key: number | string, row: number, { times, counted }: TermCount): void => {
  const known = found.terms.get(key) ?? found.terms.size;
  found.terms.set(key, known);
  found.term.push(known);
  found.row.push(row);
  found.count.push(counted);
  found.times[known] = (found.times[known] ?? 0) + times;
};

export const numberEntries = (ids: readonly string[]): { entryOf: Uint32Array; entries: StringTable } => {
  const positions = new Map<string, number>();
  const entryOf = Uint32Array.from(ids, (id) => {
    const position = positions.get(id) ?? positions.size;
    positions.set(id, position);
    return position;
  });
  return { entryOf, entries: makeStringTable([...positions.keys()]) };
};

type Entries = { readonly entryOf: Uint32Array; readonly entries: StringTable };

/** Occurrences must come in the order of their rows. */
export const packSegment = (found: Occurrences, lengths: Uint16Array, entries: Entries, ranking: Ranking): Segment => {
  const keys = [...found.terms.keys()];
  const hanTerms = Uint32Array.from(keys.filter((key) => typeof key === 'number')).sort();
  const wordKeys = keys.filter((key) => typeof key === 'string').sort((a, b) => (a < b ? -1 : 1));
  const averageLength = lengths.length > 0 ? lengths.reduce((sum, length) => sum + length, 0) / lengths.length : 0;
  const places = new Uint32Array(keys.length);
  hanTerms.forEach((key, place) => {
    places[found.terms.get(key) ?? 0] = place;
  });
  wordKeys.forEach((key, place) => {
    places[found.terms.get(key) ?? 0] = hanTerms.length + place;
  });
  const lists = writeLists(found, places, (row, count) => saturate(count, lengths[row] ?? 0, averageLength, ranking));
  return { ranking, ...lists, ...entries, hanTerms, words: makeStringTable(wordKeys), lengths, averageLength };
};

/** Share of `k1 + 1` that a term adds to a row, 0–1. */
const saturate = (count: number, length: number, averageLength: number, { k1, b }: Ranking): number =>
  count / (count + k1 * (1 - b + (b * length) / (averageLength || 1)));

/** Position of a term, or -1. */
export const findTerm = (segment: Segment, term: string): number => {
  const key = hanKey(term);
  if (key !== null) return findNumber(segment.hanTerms, key);
  const place = findString(segment.words, term);
  return place < 0 ? -1 : segment.hanTerms.length + place;
};

/** How many rows hold the term, and how often it stands in them; the reader then stands before its postings. */
export const openList = (segment: Segment, term: number): { size: number; times: number; reader: Reader } => {
  const reader: Reader = { bytes: segment.postings, at: segment.starts[term] ?? 0 };
  const size = readNumber(reader);
  return { size, times: size + readNumber(reader), reader };
};
