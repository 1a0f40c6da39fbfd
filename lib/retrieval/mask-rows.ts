// Retrieval: what may not be found, worked out before anything is scored, so that a filter costs a search nothing.
import type { Index } from './build-index';
import { stringAt } from './term-key';

/** By part of the index, 1 for rows that must not be found: those removed, and those of entries that are not allowed. */
export const maskRows = ({ parts }: Index, isAllowed: (entry: string) => boolean): Uint8Array[] =>
  parts.map(({ segment, removed }) => {
    const barred = new Uint8Array(segment.entries.starts.length - 1);
    for (let entry = 0; entry < barred.length; entry += 1) if (!isAllowed(stringAt(segment.entries, entry))) barred[entry] = 1;
    return Uint8Array.from(segment.entryOf, (entry, row) => (removed[row] === 1 || barred[entry] === 1 ? 1 : 0));
  });
