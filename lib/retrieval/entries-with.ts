// Retrieval: which entries hold a term anywhere in their rows.
import type { Index } from './build-index';
import { readPostings } from './postings';
import { findTerm, openList } from './segment';
import { stringAt } from './term-key';

/** Ids; empty for a term that nobody uses. `term` as tokenize makes it. */
export const entriesWith = ({ parts }: Index, term: string): Set<string> => {
  const ids = new Set<string>();
  for (const { segment, removed } of parts) {
    const place = findTerm(segment, term);
    if (place < 0) continue;
    const { size, reader } = openList(segment, place);
    const rows = new Uint32Array(size);
    readPostings(reader, size, -1, rows, new Uint8Array(size));
    const entries = new Set<number>();
    for (const row of rows) if (removed[row] !== 1) entries.add(segment.entryOf[row] ?? 0);
    for (const entry of entries) ids.add(stringAt(segment.entries, entry));
  }
  return ids;
};
