// Retrieval: small segments become one, without the rows that were taken out, so that a thousand changes cost a search no more than one.
import type { Index, Part } from './build-index';
import { readPostings } from './postings';
import type { Ranking } from './rankings';
import { addOccurrence, noOccurrences, numberEntries, type Occurrences, openList, packSegment, type Segment } from './segment';
import { stringAt } from './term-key';

/** More parts than this are merged. */
const MOST_PARTS = 8;
/** Segments of so many rows are left as they are, unless half of them are gone. */
const LARGE = 65_536;

/** Finds what the index finds, in fewer parts; rows that were removed no longer count for rarity and length. */
export const mergeParts = (index: Index): Index => {
  const stays = ({ segment, removed }: Part): boolean =>
    segment.lengths.length >= LARGE && removed.filter((gone) => gone === 1).length * 2 < segment.lengths.length;
  if (index.parts.length <= MOST_PARTS) return index;
  const large = index.parts.filter(stays);
  const small = index.parts.filter((part) => !stays(part));
  return small.length < 2 ? index : { ...index, parts: [...large, mergeAll(small, index.ranking)] };
};

const mergeAll = (parts: readonly Part[], ranking: Ranking): Part => {
  const found = noOccurrences();
  const lengths: number[] = [];
  const ids: string[] = [];
  for (const { segment, removed } of parts) {
    const places = new Int32Array(segment.lengths.length).fill(-1);
    for (let row = 0; row < places.length; row += 1) {
      if (removed[row] === 1) continue;
      places[row] = lengths.length;
      lengths.push(segment.lengths[row] ?? 0);
      ids.push(stringAt(segment.entries, segment.entryOf[row] ?? 0));
    }
    for (let term = 0; term < segment.starts.length - 1; term += 1) copyTerm(segment, term, places, found);
  }
  return { segment: packSegment(found, Uint16Array.from(lengths), numberEntries(ids), ranking), removed: new Uint8Array(0) };
};

const copyTerm = (segment: Segment, term: number, places: Int32Array, found: Occurrences): void => {
  const { size, times, reader } = openList(segment, term);
  const rows = new Uint32Array(size);
  const counts = new Uint8Array(size);
  readPostings(reader, size, -1, rows, counts);
  const key = segment.hanTerms[term] ?? stringAt(segment.words, term - segment.hanTerms.length);
  rows.forEach((row, at) => {
    const place = places[row] ?? -1;
    // How often a term stands in which row is not kept, only in all of them together: it goes to the first.
    if (place >= 0) addOccurrence(found, key, place, { times: at === 0 ? times - size + 1 : 1, counted: counts[at] ?? 1 });
  });
};
