// Retrieval: what tells that saved bytes were cut or overwritten.

/** Words of 32 bits at the beginning that are left out: what the file is, and the sum itself. */
const HEAD_WORDS = 2;

/** FNV-1a (Fowler, Noll, Vo) over words of 32 bits; `bytes` begin at a multiple of 4. */
export const sumOf = (bytes: Uint8Array): number => {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
  let sum = 0x81_1c_9d_c5 ^ bytes.length;
  for (let at = HEAD_WORDS; at < words.length; at += 1) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01_00_01_93);
  return sum >>> 0;
};
