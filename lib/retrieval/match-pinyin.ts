// Retrieval: whether letters spell a Chinese word, in full, by initials, mixed, or as far as they were typed.
import { isSyllable } from './pinyin';
import type { HanWord } from './vocabulary';

/** How sure each way of typing a word is: in full; some syllables in full and others begun; by initials. */
const SURE = { full: 1, mixed: 0.9, initials: 0.6 } as const;
/** The same while the word is not typed to its end: with what is typed in full, or not. */
const UNFINISHED = { full: 0.5, mixed: 0.3, initials: 0.3 } as const;

/** `end`: the place after its last letter; `sure`: above 0, at most 1. */
export type PinyinMatch = { readonly end: number; readonly sure: number };

/**
 * The surest way in which plain letters from place `at` on spell the word; a space may stand between syllables and never within one. Less
 * than all syllables in full is taken only where the letters end with it, only for two syllables or more, and only when `free`: in the
 * middle of a stretch it would be found everywhere. Null when they spell another word.
 */
export const matchPinyin = (letters: string, at: number, word: HanWord, free: boolean): PinyinMatch | null => {
  const { length } = word.readings;
  const found = spellings(letters, at, word.readings, 0)
    .filter(({ end, full, begun }) => full === length || (free && begun > 1 && isWhole(letters, at, end)))
    .map((spelling) => ({ end: spelling.end, sure: sureOf(spelling, length) }));
  return found.length > 0 ? found.reduce((top, one) => (one.sure > top.sure ? one : top)) : null;
};

/** True for letters that end here and are no syllable themselves: zhu is not z-hu. */
const isWhole = (letters: string, at: number, end: number): boolean => (end === letters.length || letters[end] === ' ') && !isSyllable(letters.slice(at, end));

const sureOf = ({ full, begun }: Spelling, length: number): number => {
  const sure = begun < length ? UNFINISHED : SURE;
  return full === begun ? sure.full : full > 0 ? sure.mixed : sure.initials;
};

/** `full`, `begun`: syllables typed in full, and typed at all. */
type Spelling = { readonly end: number; readonly full: number; readonly begun: number };

/** Every way to spell the word from its character `place` on, to its end or to the end of the letters. */
const spellings = (letters: string, at: number, readings: HanWord['readings'], place: number): Spelling[] => {
  const from = letters[at] === ' ' ? at + 1 : at;
  const ways = readings[place];
  if (!ways) return [{ end: at, full: 0, begun: 0 }];
  if (from >= letters.length) return [{ end: letters.length, full: 0, begun: 0 }];
  return ways.flatMap((reading) =>
    bites(letters, from, reading).flatMap(({ size, full }) =>
      spellings(letters, from + size, readings, place + 1).map((rest) => ({ end: rest.end, full: rest.full + full, begun: rest.begun + 1 })),
    ),
  );
};

/** The syllable in full, its initial alone, or as much of it as was typed last. */
const bites = (letters: string, at: number, reading: string): { size: number; full: 0 | 1 }[] => {
  const sizes = new Set(/^[zcs]h/.test(reading) ? [1, 2] : [1]);
  const rest = letters.length - at;
  if (rest > 1) sizes.add(rest);
  const begun = [...sizes].filter((size) => size < reading.length && letters.startsWith(reading.slice(0, size), at));
  const found: { size: number; full: 0 | 1 }[] = begun.map((size) => ({ size, full: 0 }));
  if (letters.startsWith(reading, at)) found.push({ size: reading.length, full: 1 });
  return found;
};
