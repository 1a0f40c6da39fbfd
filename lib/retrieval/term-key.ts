// Retrieval: terms as numbers. One or two Chinese characters fit in 32 bits, so that most of a dictionary is a sorted typed array.

const HAN = /^\p{Script=Han}{1,2}$/u;
const UNIT = 0x1_00_00;

/** A character, or a pair of them, as one 32-bit number; null for all other terms. */
export const hanKey = (term: string): number | null => {
  if (term.length > 2 || !HAN.test(term)) return null;
  const first = term.charCodeAt(0);
  // A character outside the basic plane is one letter of two units: it stays a word.
  if (first >= 0xd800 && first <= 0xdfff) return null;
  return term.length === 1 ? first : first * UNIT + term.charCodeAt(1);
};

/** Position of a number in ascending numbers, or -1. */
export const findNumber = (sorted: Uint32Array, wanted: number): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** Many strings in one, so that opening a saved dictionary is a read: string `n` stands between `starts[n]` and `starts[n + 1]`. */
export type StringTable = { readonly text: string; readonly starts: Uint32Array };

export const makeStringTable = (strings: readonly string[]): StringTable => {
  const starts = new Uint32Array(strings.length + 1);
  let at = 0;
  strings.forEach((one, place) => {
    starts[place] = at;
    at += one.length;
  });
  starts[strings.length] = at;
  return { text: strings.join(''), starts };
};

export const stringAt = ({ text, starts }: StringTable, place: number): string => text.slice(starts[place] ?? 0, starts[place + 1] ?? 0);

/** Position of a string in ascending strings (by UTF-16 units), or -1. */
export const findString = (table: StringTable, wanted: string): number => {
  let low = 0;
  let high = table.starts.length - 2;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = stringAt(table, middle);
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
