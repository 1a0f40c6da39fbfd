// Retrieval: an index as bytes and back. The bytes are the typed arrays themselves behind a table of where each begins, so that
// opening is a read and a check, whatever the size. Little-endian, as every machine that runs a browser is.

import type { Index, Part } from './build-index';
import { RANKINGS, type Ranking } from './rankings';
import { ALIGNED, openBytes, sealBytes } from './sealed-bytes';
import type { Segment } from './segment';

/** The bytes are not an index, not of this version, or not whole: build it again from the rows. */
export class DamagedIndexError extends Error {
  override readonly name = 'DamagedIndexError';
}

/** Another number whenever the layout or what a term is changes: what was saved before is then built again. */
const MAGIC = 0x44_53_49_31;

type Section = { readonly at: number; readonly length: number };
type SavedPart = {
  readonly averageLength: number;
  readonly numbers: Readonly<Record<string, Section>>;
  readonly texts: Readonly<Record<string, Section>>;
};
type Table = { readonly ranking: Ranking['name']; readonly pooled: boolean; readonly parts: readonly SavedPart[] };

const ARRAYS = {
  hanTerms: Uint32Array,
  wordStarts: Uint32Array,
  starts: Uint32Array,
  postings: Uint8Array,
  most: Uint8Array,
  longTerms: Uint32Array,
  longStarts: Uint32Array,
  blockLast: Uint32Array,
  blockStarts: Uint32Array,
  lengths: Uint16Array,
  entryOf: Uint32Array,
  entryStarts: Uint32Array,
  removed: Uint8Array,
} as const;
type ArrayName = keyof typeof ARRAYS;
const NAMES = Object.keys(ARRAYS) as ArrayName[];

const arraysOf = ({ segment, removed }: Part): Record<ArrayName, Uint8Array | Uint16Array | Uint32Array> => ({
  ...segment,
  wordStarts: segment.words.starts,
  entryStarts: segment.entries.starts,
  removed,
});

/** Ids that are not well-formed Unicode come back with replacement characters. */
export const saveIndex = ({ parts, ranking, pooled }: Index): Uint8Array => {
  const pieces: Uint8Array[] = [];
  let at = 0;
  const put = (bytes: Uint8Array): Section => {
    const section = { at, length: bytes.length };
    pieces.push(bytes);
    at += Math.ceil(bytes.length / ALIGNED) * ALIGNED;
    return section;
  };
  const saved = parts.map((part): SavedPart => {
    const arrays = arraysOf(part);
    const { averageLength, words, entries } = part.segment;
    const numbers = Object.fromEntries(NAMES.map((name) => [name, put(bytesOf(arrays[name]))]));
    const encoder = new TextEncoder();
    return { averageLength, numbers, texts: { words: put(encoder.encode(words.text)), entries: put(encoder.encode(entries.text)) } };
  });
  const table: Table = { ranking: ranking.name, pooled, parts: saved };
  return sealBytes(MAGIC, table, at, (body) => {
    let place = 0;
    for (const piece of pieces) {
      body.set(piece, place);
      place += Math.ceil(piece.length / ALIGNED) * ALIGNED;
    }
  });
};

const bytesOf = (array: Uint8Array | Uint16Array | Uint32Array): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Reads without copying: `bytes` must not be written to afterwards. Throws DamagedIndexError. */
export const openIndex = (bytes: Uint8Array): Index => {
  const opened = openBytes(MAGIC, bytes);
  if (opened.kind === 'foreign') throw new DamagedIndexError('these bytes are not a saved index of this version');
  if (opened.kind === 'damaged') throw new DamagedIndexError('the saved index is damaged');
  const table = opened.table as Table;
  const ranking = RANKINGS[table.ranking];
  return { ranking, pooled: table.pooled, parts: table.parts.map((part) => openPart(part, opened.body, ranking)) };
};

const openPart = ({ numbers, texts, averageLength }: SavedPart, body: Uint8Array, ranking: Ranking): Part => {
  const read = <N extends ArrayName>(name: N): InstanceType<(typeof ARRAYS)[N]> => {
    const { at, length } = numbers[name] ?? { at: 0, length: 0 };
    const kind = ARRAYS[name] as (typeof ARRAYS)[ArrayName];
    return new kind(body.buffer as ArrayBuffer, body.byteOffset + at, length / kind.BYTES_PER_ELEMENT) as InstanceType<(typeof ARRAYS)[N]>;
  };
  const text = (name: string): string => {
    const { at, length } = texts[name] ?? { at: 0, length: 0 };
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(body.subarray(at, at + length));
  };
  const segment: Segment = {
    ranking,
    averageLength,
    hanTerms: read('hanTerms'),
    words: { text: text('words'), starts: read('wordStarts') },
    starts: read('starts'),
    postings: read('postings'),
    most: read('most'),
    longTerms: read('longTerms'),
    longStarts: read('longStarts'),
    blockLast: read('blockLast'),
    blockStarts: read('blockStarts'),
    lengths: read('lengths'),
    entryOf: read('entryOf'),
    entries: { text: text('entries'), starts: read('entryStarts') },
  };
  return { segment, removed: read('removed') };
};
