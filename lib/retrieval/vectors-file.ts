// Retrieval: a table of vectors as bytes and back, laid out as a saved index is: a head, a table, and the arrays themselves, so that
// opening is a read and a check. Little-endian, as every machine that runs a browser is.
import { sumOf } from './check-sum';
import { Vectors } from './vectors';

/** The bytes are not vectors, not of this version, or not whole: embed the library again. */
export class DamagedVectorsError extends Error {
  override readonly name = 'DamagedVectorsError';
}

const MAGIC = 0x44_53_56_31; // DSV1
/** Magic, check sum, length of the table. */
const HEAD = 12;
const ALIGNED = 4;

type Table = { readonly model: string; readonly dimensions: number; readonly entries: readonly string[]; readonly rows: number };

export const saveVectors = (vectors: Vectors): Uint8Array => {
  const { model, dimensions, entries, entryOf, values } = vectors.data();
  const table = new TextEncoder().encode(JSON.stringify({ model, dimensions, entries, rows: entryOf.length } satisfies Table));
  const start = startOf(table.length);
  const bytes = new Uint8Array(start + entryOf.byteLength + values.byteLength);
  bytes.set(table, HEAD);
  new Uint32Array(bytes.buffer, start, entryOf.length).set(entryOf);
  new Float32Array(bytes.buffer, start + entryOf.byteLength, values.length).set(values);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, MAGIC, true);
  head.setUint32(8, table.length, true);
  head.setUint32(4, sumOf(bytes), true);
  return bytes;
};

const startOf = (tableLength: number): number => Math.ceil((HEAD + tableLength) / ALIGNED) * ALIGNED;

/** Reads without copying: `bytes` belong to the vectors afterwards. Throws DamagedVectorsError. */
export const openVectors = (bytes: Uint8Array): Vectors => {
  const whole = bytes.byteOffset % ALIGNED === 0 ? bytes : bytes.slice();
  const head = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  if (whole.length < HEAD || head.getUint32(0, true) !== MAGIC) throw new DamagedVectorsError('these bytes are not saved vectors of this version');
  if (head.getUint32(4, true) !== sumOf(whole)) throw new DamagedVectorsError('the saved vectors are damaged: embed the library again');
  const tableLength = head.getUint32(8, true);
  const { model, dimensions, entries, rows } = JSON.parse(new TextDecoder().decode(whole.subarray(HEAD, HEAD + tableLength))) as Table;
  const start = whole.byteOffset + startOf(tableLength);
  const entryOf = new Uint32Array(whole.buffer, start, rows);
  const values = new Float32Array(whole.buffer, start + entryOf.byteLength, rows * dimensions);
  return new Vectors({ model, dimensions, entries, entryOf, values });
};
