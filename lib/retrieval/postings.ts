// Retrieval: the rows that hold a term, in about a byte and a half each: gaps between rows as variable-length numbers, whose two
// lowest bits tell how often the term counts there (1, 2, 3, or a byte that follows). Long lists are cut in blocks, so that a few rows can be looked up in
// them without reading all. Coding as in Büttcher, Clarke and Cormack, Information Retrieval (2010), chapter 6.

/** Rows of a block; a list of no more is one block without an entry in the block table. */
export const BLOCK = 64;

/** Grows as it is written. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  length = 0;

  writeByte(value: number): void {
    if (this.length === this.bytes.length) {
      const wider = new Uint8Array(this.bytes.length * 2);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    this.bytes[this.length] = value;
    this.length += 1;
  }

  /** Seven bits a byte, the highest bit says that more follow. `value` below 2^28. */
  writeNumber(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.writeByte((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.writeByte(rest);
  }

  take(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Where a reader stands in the bytes. */
export type Reader = { readonly bytes: Uint8Array; at: number };

export const readNumber = (reader: Reader): number => {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at] ?? 0;
    reader.at += 1;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
};

/** Counts below this stand in the two lowest bits of the gap; of the others a byte follows. */
const LARGE = 3;

export const writePosting = (writer: ByteWriter, gap: number, count: number): void => {
  writer.writeNumber(gap * 4 + Math.min(count - 1, LARGE));
  if (count > LARGE) writer.writeByte(Math.min(count, 255));
};

/** Reads `size` postings after row `previous` (-1 at the start of a list) into `rows` and `counts`. */
export const readPostings = (reader: Reader, size: number, previous: number, rows: Uint32Array, counts: Uint8Array): void => {
  const { bytes } = reader;
  let { at } = reader;
  let row = previous;
  for (let place = 0; place < size; place += 1) {
    let byte = bytes[at] ?? 0;
    at += 1;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 0x7f) << shift;
    }
    row += value >>> 2;
    rows[place] = row;
    if ((value & 3) === LARGE) {
      counts[place] = bytes[at] ?? 1;
      at += 1;
    } else counts[place] = (value & 3) + 1;
  }
  reader.at = at;
};
