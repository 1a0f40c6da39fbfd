// Retrieval: the posting lists of a segment, written one after the other: how many rows, how often in all, then the rows.
import { BLOCK, ByteWriter, writePosting } from './postings';
import type { Occurrences, Segment } from './segment';

export type Lists = Pick<Segment, 'starts' | 'postings' | 'most' | 'longTerms' | 'longStarts' | 'blockLast' | 'blockStarts'>;

/** `places`: a term's place in the dictionary, by the number under which it was found. `share`: what a row gains of `k1 + 1`, 0–1. */
export const writeLists = (found: Occurrences, places: Uint32Array, share: (row: number, count: number) => number): Lists => {
  const { ends, order } = sortByTerm(found, places);
  const times = timesByPlace(found, places);
  const starts = new Uint32Array(places.length + 1);
  const most = new Uint8Array(places.length);
  const lists: Writing = { found, share, writer: new ByteWriter(), long: { terms: [], starts: [0], last: [], blocks: [] } };
  for (let term = 0; term < places.length; term += 1) {
    const list = order.subarray(term > 0 ? (ends[term - 1] ?? 0) : 0, ends[term] ?? 0);
    starts[term] = lists.writer.length;
    lists.writer.writeNumber(list.length);
    lists.writer.writeNumber((times[term] ?? 0) - list.length);
    most[term] = Math.ceil(255 * (list.length > BLOCK ? writeLong(term, list, lists) : writeRows(list, -1, lists)));
  }
  starts[places.length] = lists.writer.length;
  const { terms, starts: longStarts, last, blocks } = lists.long;
  return {
    starts,
    postings: lists.writer.take(),
    most,
    longTerms: Uint32Array.from(terms),
    longStarts: Uint32Array.from(longStarts),
    blockLast: Uint32Array.from(last),
    blockStarts: Uint32Array.from(blocks),
  };
};

type Writing = {
  readonly found: Occurrences;
  readonly share: (row: number, count: number) => number;
  readonly writer: ByteWriter;
  readonly long: Record<'terms' | 'starts' | 'last' | 'blocks', number[]>;
};

/** Occurrences by their place in `found`, all of one term; returns the greatest share. */
const writeRows = (list: Uint32Array, before: number, { found, share, writer }: Writing): number => {
  let previous = before;
  let best = 0;
  for (const place of list) {
    const [row, count] = [found.row[place] ?? 0, found.count[place] ?? 1];
    writePosting(writer, row - previous, count);
    previous = row;
    best = Math.max(best, share(row, count));
  }
  return best;
};

/** In blocks that can be found and read one by one. */
const writeLong = (term: number, list: Uint32Array, writing: Writing): number => {
  const { found, writer, long } = writing;
  let previous = -1;
  let best = 0;
  for (let at = 0; at < list.length; at += BLOCK) {
    const block = list.subarray(at, at + BLOCK);
    long.blocks.push(writer.length);
    best = Math.max(best, writeRows(block, previous, writing));
    previous = found.row[block.at(-1) ?? 0] ?? 0;
    long.last.push(previous);
  }
  long.terms.push(term);
  long.starts.push(long.blocks.length);
  return best;
};

const timesByPlace = ({ times }: Occurrences, places: Uint32Array): Uint32Array => {
  const sorted = new Uint32Array(times.length);
  times.forEach((count, known) => {
    sorted[places[known] ?? 0] = count;
  });
  return sorted;
};

/** Counting sort: occurrences of one term stand together, in the order of their rows. */
const sortByTerm = ({ term }: Occurrences, places: Uint32Array): { ends: Uint32Array; order: Uint32Array } => {
  const ends = new Uint32Array(places.length);
  for (const one of term) ends[places[one] ?? 0] = (ends[places[one] ?? 0] ?? 0) + 1;
  let sum = 0;
  for (let place = 0; place < ends.length; place += 1) {
    const size = ends[place] ?? 0;
    ends[place] = sum;
    sum += size;
  }
  const order = new Uint32Array(term.length);
  term.forEach((one, at) => {
    const place = places[one] ?? 0;
    order[ends[place] ?? 0] = at;
    ends[place] = (ends[place] ?? 0) + 1;
  });
  return { ends, order };
};
