// Retrieval: the words that a library speaks in, put in order by how they sound and how they are spelt, so that what was typed can be
// understood as one of them.
import { stemmer } from 'stemmer';
import { nearSound } from './near-sound';
import { normalize } from './normalize';
import { readingsOf } from './pinyin';

/** Two to eight Chinese characters. */
export type HanWord = {
  readonly text: string;
  /** How much it matters to the library, by where it was told and how often the texts hold it; above 0. */
  readonly weight: number;
  /** By character, the ways to read it. */
  readonly readings: readonly (readonly string[])[];
};

export type Vocabulary = {
  readonly han: ReadonlyMap<string, HanWord>;
  /** By the first letter of their first character. */
  readonly byLetter: ReadonlyMap<string, readonly HanWord[]>;
  /** By their syllables in the form of `nearSound`, parted by spaces. */
  readonly bySound: ReadonlyMap<string, readonly HanWord[]>;
  /** Pairs of Chinese characters that stand in the library's texts, with how often. */
  readonly pairs: ReadonlyMap<string, number>;
  /** Words of other scripts that stand in the library's texts, with how often. */
  readonly spelt: ReadonlyMap<string, number>;
  /** The same by their first letter. */
  readonly speltBy: ReadonlyMap<string, readonly string[]>;
  readonly stems: ReadonlySet<string>;
  readonly synonyms: Synonyms;
};

/** Words of groups, by their first character; the longest first. */
export type Synonyms = ReadonlyMap<string, readonly Synonym[]>;
export type Synonym = { readonly text: string; readonly others: readonly string[] };

export type VocabularySource = {
  /** Words with how much they matter; what is told several times matters more. */
  readonly words: readonly { readonly text: string; readonly weight: number }[];
  /** All that can be found: what stands here is known, whether it is a word of the trade or not. */
  readonly texts: readonly string[];
  /** Groups of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
};

const HAN_WORD = /^\p{Script=Han}{2,8}$/u;
/** Ways to read a whole word that are kept; a word of many ambiguous characters has more. */
const MOST_READINGS = 8;

export const buildVocabulary = ({ words, texts, synonyms }: VocabularySource): Vocabulary => {
  const plain = texts.map(normalize);
  const groups = synonyms.map((group) => [...new Set(group.map(normalize))]);
  const pairs = countPairs(plain);
  const han = collectHan(words, pairs);
  const spelt = countSpelt(plain);
  return {
    han,
    byLetter: groupBy([...han.values()], ({ readings: [first = []] }) => first.map((reading) => reading.slice(0, 1))),
    bySound: groupBy([...han.values()], ({ readings }) => soundsOf(readings)),
    pairs,
    spelt,
    speltBy: groupBy([...spelt.keys()], (word) => [word.slice(0, 1)]),
    stems: new Set([...spelt.keys()].map(stemmer)),
    synonyms: orderSynonyms(groups),
  };
};

const collectHan = (words: VocabularySource['words'], pairs: Vocabulary['pairs']): Map<string, HanWord> => {
  const told = new Map<string, number>();
  for (const { text, weight } of words) {
    const plain = normalize(text);
    if (HAN_WORD.test(plain)) told.set(plain, (told.get(plain) ?? 0) + weight);
  }
  return new Map(
    [...told].map(([text, weight]) => [text, { text, weight: weight * (1 + Math.log2(1 + timesOf(text, pairs))), readings: Array.from(text, readingsOf) }]),
  );
};

/** How often characters stand in the texts, at most: the count of their rarest pair. */
const timesOf = (characters: string, pairs: Vocabulary['pairs']): number => {
  let times = Infinity;
  for (let at = 0; at + 1 < characters.length; at += 1) times = Math.min(times, pairs.get(characters.slice(at, at + 2)) ?? 0);
  return times;
};

/** Every way to say a word, in the near form: 重庆 → zong qin, cong qin. Empty when a character has no reading. */
export const soundsOf = (readings: readonly (readonly string[])[]): string[] => {
  let sounds = [''];
  for (const ways of readings) {
    const near = nearWays(ways);
    sounds = sounds.flatMap((sound) => near.map((way) => (sound === '' ? way : `${sound} ${way}`))).slice(0, MOST_READINGS);
  }
  return sounds;
};

/** True when each pair of these characters stands somewhere in the library's texts. */
export const isUsual = (characters: string, { pairs }: Vocabulary): boolean => timesOf(characters, pairs) > 0;

/** By the list of a character's readings, which is one object wherever the character stands. */
const known = new WeakMap<readonly string[], readonly string[]>();

const nearWays = (ways: readonly string[]): readonly string[] => {
  const found = known.get(ways);
  if (found) return found;
  const near = [...new Set(ways.map(nearSound))];
  known.set(ways, near);
  return near;
};

const countPairs = (texts: readonly string[]): Map<string, number> => {
  const pairs = new Map<string, number>();
  for (const text of texts) {
    for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
      for (let at = 0; at + 1 < run.length; at += 1) {
        const pair = run.slice(at, at + 2);
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    }
  }
  return pairs;
};

const countSpelt = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) for (const [word] of text.matchAll(/[a-z]{2,}/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const orderSynonyms = (groups: readonly (readonly string[])[]): Synonyms => {
  const words = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const text of group) {
      const others = words.get(text) ?? new Set();
      for (const other of group) if (other !== text) others.add(other);
      words.set(text, others);
    }
  }
  const longestFirst = [...words].map(([text, others]) => ({ text, others: [...others] })).sort((a, b) => b.text.length - a.text.length);
  return groupBy(longestFirst, ({ text }) => [text.slice(0, 1)]);
};

const groupBy = <T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
};
