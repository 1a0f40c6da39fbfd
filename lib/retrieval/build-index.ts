// Retrieval: the index a search asks: segments that never change, each with what was taken out of it since.
import { mergeParts } from './merge-parts';
import { PLAIN, type Ranking } from './rankings';
import { buildSegment, type Row, type Segment } from './segment';
import { stringAt } from './term-key';

export type { Row } from './segment';

export type Part = {
  readonly segment: Segment;
  /** 1: the row was removed or replaced; empty: none was. */
  readonly removed: Uint8Array;
};

export type Index = {
  readonly parts: readonly Part[];
  readonly ranking: Ranking;
  /** Some entry has several rows. */
  readonly pooled: boolean;
};

/** Rows of a segment: what is built at one go stays below some 100 MB. */
const SEGMENT_ROWS = 131_072;

/** Any number of rows, in segments. */
export const buildIndex = (rows: readonly Row[], ranking: Ranking = PLAIN): Index => {
  const parts: Part[] = [];
  for (let at = 0; at < rows.length; at += SEGMENT_ROWS) parts.push(partOf(buildSegment(rows.slice(at, at + SEGMENT_ROWS), ranking)));
  return { parts, ranking, pooled: new Set(rows.map(({ entry }) => entry)).size < rows.length };
};

const partOf = (segment: Segment): Part => ({ segment, removed: new Uint8Array(0) });

export const rowCount = ({ parts }: Index): number => parts.reduce((sum, { segment }) => sum + segment.lengths.length, 0);

/** Terms of a row, over all parts. */
export const averageLength = (index: Index): number =>
  index.parts.reduce((sum, { segment }) => sum + segment.averageLength * segment.lengths.length, 0) / (rowCount(index) || 1);

/** New rows beside those that an entry has already. Small parts are merged as they grow many. */
export const addRows = (index: Index, rows: readonly Row[]): Index => {
  if (rows.length === 0) return index;
  const { parts, pooled } = buildIndex(rows, index.ranking);
  const ids = new Set(rows.map(({ entry }) => entry));
  const shared = index.parts.some(({ segment }) => someEntry(segment, (id) => ids.has(id)));
  return mergeParts({ ...index, parts: [...index.parts, ...parts], pooled: index.pooled || pooled || shared });
};

const someEntry = ({ entries }: Segment, holds: (id: string) => boolean): boolean => {
  for (let entry = 0; entry < entries.starts.length - 1; entry += 1) if (holds(stringAt(entries, entry))) return true;
  return false;
};

/** Without all rows of these entries. */
export const removeEntries = (index: Index, ids: ReadonlySet<string>): Index => ({
  ...index,
  parts: index.parts.map((part) => removeFrom(part, ids)),
});

const removeFrom = (part: Part, ids: ReadonlySet<string>): Part => {
  const { segment } = part;
  const gone = new Set<number>();
  for (let entry = 0; entry < segment.entries.starts.length - 1; entry += 1) if (ids.has(stringAt(segment.entries, entry))) gone.add(entry);
  if (gone.size === 0) return part;
  const removed = part.removed.length > 0 ? part.removed.slice() : new Uint8Array(segment.lengths.length);
  segment.entryOf.forEach((entry, row) => {
    if (gone.has(entry)) removed[row] = 1;
  });
  return { segment, removed };
};
