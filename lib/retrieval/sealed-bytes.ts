// Retrieval: saved arrays behind a head that tells what they are, that they are whole, and where each begins. Little-endian, as every
// machine that runs a browser is.

/** Numbers of up to 64 bits begin where they can be read in place. */
export const ALIGNED = 8;
/** Magic, check sum, length of the table. */
const HEAD = 12;

/** What a body is laid out by, as JSON; the body begins at a multiple of 8. `fill` is given the bytes of the body alone. */
export const sealBytes = (magic: number, table: unknown, bodyLength: number, fill: (body: Uint8Array) => void): Uint8Array => {
  const encoded = new TextEncoder().encode(JSON.stringify(table));
  const start = startOf(encoded.length);
  const bytes = new Uint8Array(start + Math.ceil(bodyLength / ALIGNED) * ALIGNED);
  bytes.set(encoded, HEAD);
  fill(bytes.subarray(start));
  const head = new DataView(bytes.buffer);
  head.setUint32(0, magic, true);
  head.setUint32(8, encoded.length, true);
  head.setUint32(4, sumOf(bytes), true);
  return bytes;
};

export type Opened =
  | { readonly kind: 'whole'; readonly table: unknown; readonly body: Uint8Array }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'damaged' };

/** Reads without copying: the bytes must not be written to afterwards. `foreign`: they begin with another magic. */
export const openBytes = (magic: number, bytes: Uint8Array): Opened => {
  const whole = bytes.byteOffset % ALIGNED === 0 ? bytes : bytes.slice();
  const head = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  if (whole.length < HEAD || head.getUint32(0, true) !== magic) return { kind: 'foreign' };
  if (head.getUint32(4, true) !== sumOf(whole)) return { kind: 'damaged' };
  const length = head.getUint32(8, true);
  const table: unknown = JSON.parse(new TextDecoder().decode(whole.subarray(HEAD, HEAD + length)));
  return { kind: 'whole', table, body: whole.subarray(startOf(length)) };
};

const startOf = (tableLength: number): number => Math.ceil((HEAD + tableLength) / ALIGNED) * ALIGNED;

/** FNV-1a (Fowler, Noll, Vo) over words of 32 bits; the first two, what the file is and the sum itself, are left out. */
const sumOf = (bytes: Uint8Array): number => {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
  let sum = 0x81_1c_9d_c5 ^ bytes.length;
  for (let at = 2; at < words.length; at += 1) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01_00_01_93);
  return sum >>> 0;
};
