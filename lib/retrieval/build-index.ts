// Retrieval, third step: rows of text become an inverted index in typed arrays, one posting list a term.
import { tokenize } from './tokenize';

/** A searchable piece; several rows may belong to one entry, such as the many ways to put one question. */
export type Row = { readonly entry: string; readonly text: string };

export type Index = {
  /** Term to its position in `starts`. */
  readonly terms: ReadonlyMap<string, number>;
  /** Postings of term t: `rows[starts[t]] … rows[starts[t + 1] - 1]`, and `counts` beside them. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly counts: Uint8Array;
  /** Terms a row holds, by row. */
  readonly lengths: Uint16Array;
  readonly averageLength: number;
  /** Position in `entries`, by row. */
  readonly entryOf: Uint32Array;
  readonly entries: readonly string[];
};

type Posting = { readonly rows: number[]; readonly counts: number[] };

/** Rows keep their order; an entry's position is that of its first row. */
export const buildIndex = (rows: readonly Row[]): Index => {
  const postings = new Map<string, Posting>();
  const lengths = new Uint16Array(rows.length);
  rows.forEach((row, at) => {
    const terms = tokenize(row.text);
    lengths[at] = Math.min(terms.length, 0xffff);
    for (const [term, count] of countTerms(terms)) addPosting(postings, term, at, count);
  });
  const { entries, entryOf } = numberEntries(rows);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return { ...pack(postings), lengths, averageLength: rows.length > 0 ? total / rows.length : 0, entryOf, entries };
};

const countTerms = (terms: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

const addPosting = (postings: Map<string, Posting>, term: string, row: number, count: number): void => {
  const posting = postings.get(term) ?? { rows: [], counts: [] };
  posting.rows.push(row);
  posting.counts.push(Math.min(count, 255));
  postings.set(term, posting);
};

const numberEntries = (rows: readonly Row[]) => {
  const positions = new Map<string, number>();
  const entryOf = Uint32Array.from(rows, (row) => {
    const position = positions.get(row.entry) ?? positions.size;
    positions.set(row.entry, position);
    return position;
  });
  return { entries: [...positions.keys()], entryOf };
};

const pack = (postings: ReadonlyMap<string, Posting>) => {
  const starts = new Uint32Array(postings.size + 1);
  const terms = new Map<string, number>();
  let size = 0;
  for (const [term, posting] of postings) {
    starts[terms.size] = size;
    terms.set(term, terms.size);
    size += posting.rows.length;
  }
  starts[terms.size] = size;
  const rows = new Uint32Array(size);
  const counts = new Uint8Array(size);
  for (const [term, posting] of postings) {
    rows.set(posting.rows, starts[terms.get(term) ?? 0]);
    counts.set(posting.counts, starts[terms.get(term) ?? 0]);
  }
  return { terms, starts, rows, counts };
};
