// Retrieval: a table of vectors as bytes and back, laid out as a saved index is: a head, a table, and the arrays themselves, so that
// opening is a read and a check. Little-endian, as every machine that runs a browser is.
import { openBytes, sealBytes } from './sealed-bytes';
import { Vectors } from './vectors';

/** The bytes are not vectors, not of this version, or not whole: embed the library again. */
export class DamagedVectorsError extends Error {
  override readonly name = 'DamagedVectorsError';
}

const MAGIC = 0x44_53_56_31; // DSV1

type Table = { readonly model: string; readonly dimensions: number; readonly entries: readonly string[]; readonly rows: number };

export const saveVectors = (vectors: Vectors): Uint8Array => {
  const { model, dimensions, entries, entryOf, values } = vectors.data();
  const table: Table = { model, dimensions, entries, rows: entryOf.length };
  return sealBytes(MAGIC, table, entryOf.byteLength + values.byteLength, (body) => {
    new Uint32Array(body.buffer, body.byteOffset, entryOf.length).set(entryOf);
    new Float32Array(body.buffer, body.byteOffset + entryOf.byteLength, values.length).set(values);
  });
};

/** Reads without copying: `bytes` belong to the vectors afterwards. Throws DamagedVectorsError. */
export const openVectors = (bytes: Uint8Array): Vectors => {
  const opened = openBytes(MAGIC, bytes);
  if (opened.kind === 'foreign') throw new DamagedVectorsError('these bytes are not saved vectors of this version');
  if (opened.kind === 'damaged') throw new DamagedVectorsError('the saved vectors are damaged: embed the library again');
  const { model, dimensions, entries, rows } = opened.table as Table;
  const { buffer, byteOffset } = opened.body;
  const entryOf = new Uint32Array(buffer as ArrayBuffer, byteOffset, rows);
  const values = new Float32Array(buffer as ArrayBuffer, byteOffset + entryOf.byteLength, rows * dimensions);
  return new Vectors({ model, dimensions, entries, entryOf, values });
};
