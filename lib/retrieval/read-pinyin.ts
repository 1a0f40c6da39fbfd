// Retrieval: Latin letters read as pinyin typed by hand: in full, by initials or mixed, in one go or with spaces, with tones or without.
import { matchPinyin } from './match-pinyin';
import { normalize } from './normalize';
import { isSyllable, startsSyllable } from './pinyin';
import type { WeightedText } from './search';
import type { HanWord, Vocabulary } from './vocabulary';

/** Longer stretches of Latin letters are no pinyin for a search. */
const MOST_LETTERS = 60;
/** Words told for letters that spell several. */
const MOST_WORDS = 4;
const LONGEST_SYLLABLE = 6;
/** What it costs to leave unread a syllable of no word, and a stretch that is no pinyin, in letters; in its middle all that was read of it, too. */
const UNREAD = { syllable: 0.1, stretch: 1.5 } as const;
/** What a word is sure of by its spelling alone; the rest it earns by how much it matters among those that are spelt alike. */
const BY_SPELLING = 0.3;

/** Vocabulary words that the letters of the query spell; weights from 0 to 1. `read`: the words of the query that were read so. */
export type PinyinReading = { readonly words: readonly WeightedText[]; readonly read: readonly string[] };

export const readPinyin = (query: string, vocabulary: Vocabulary): PinyinReading => {
  const words = new Map<string, number>();
  const read: string[] = [];
  for (const run of runsOf(query)) {
    const found = run.length > MOST_LETTERS ? [] : readRun(run, vocabulary).words;
    if (found.length > 0) read.push(...run.split(' '));
    for (const { text, weight } of found) words.set(text, Math.max(words.get(text) ?? 0, weight));
  }
  return { words: [...words].map(([text, weight]) => ({ text, weight })), read };
};

const SEPARATED = /[a-z]+(?:[ '’·-]{1,3}[a-z]+)*/g;

/** Stretches of plain letters, one space where one was typed: `lòu-shuǐ`, `lou4 shui3` → `lou shui`. */
const runsOf = (query: string): string[] => {
  const plain = normalize(query)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([ln])v/g, '$1u')
    .replace(/([a-z]{2,6})[1-5](?![0-9])/g, '$1 ');
  return Array.from(plain.matchAll(SEPARATED), ([run]) => run.replace(/[^a-z]+/g, ' '));
};

type Path = { readonly score: number; readonly words: readonly WeightedText[] };
/** One step of a path. `free`: a word or a stretch of letters ends with it, so that less than a full reading is believed next. */
type Step = { readonly to: number; readonly free: boolean; readonly gain: number; readonly words: readonly WeightedText[] };

const END: Path = { score: 0, words: [] };

/** The reading of a run that leaves least of it unread. */
const readRun = (run: string, vocabulary: Vocabulary): Path => {
  const known = new Map<string, Path>();
  const best = (at: number, free: boolean): Path => {
    if (at >= run.length) return END;
    if (run[at] === ' ') return best(at + 1, true);
    const key = `${at}${free}`;
    const held = known.get(key);
    if (held) return held;
    const paths = stepsFrom(run, at, free, vocabulary).map(({ to, free: next, gain, words }): Path => {
      const rest = best(to, next);
      return { score: rest.score + gain, words: [...words, ...rest.words] };
    });
    const top = paths.reduce((one, other) => (other.score > one.score ? other : one), { score: -Infinity, words: [] });
    known.set(key, top);
    return top;
  };
  return best(0, true);
};

/** Words that are spelt from here; a syllable that belongs to none, or its beginning at the very end; the stretch left unread. */
const stepsFrom = (run: string, at: number, free: boolean, vocabulary: Vocabulary): Step[] => {
  const space = run.indexOf(' ', at);
  const end = space < 0 ? run.length : space;
  const skip = (to: number, next: boolean, cost: number): Step => ({ to, free: next, gain: -cost, words: [] });
  // What the library itself writes in letters (wifi) is no pinyin.
  const steps = free && vocabulary.spelt.has(run.slice(at, end)) ? [] : wordsFrom(run, at, free, vocabulary);
  for (let to = at + 1; to <= Math.min(end, at + LONGEST_SYLLABLE); to += 1) if (isSyllable(run.slice(at, to))) steps.push(skip(to, false, UNREAD.syllable));
  if (startsSyllable(run.slice(at))) steps.push(skip(run.length, true, 0));
  steps.push(skip(end, true, UNREAD.stretch + at - (run.lastIndexOf(' ', at) + 1)));
  return steps;
};

type Found = { readonly word: HanWord; readonly sure: number };

/** One step for each place where words end that begin here. */
const wordsFrom = (run: string, at: number, free: boolean, { byLetter }: Vocabulary): Step[] => {
  const byEnd = new Map<number, Found[]>();
  for (const word of byLetter.get(run[at] ?? '') ?? []) {
    const match = matchPinyin(run, at, word, free);
    if (match) byEnd.set(match.end, [...(byEnd.get(match.end) ?? []), { word, sure: match.sure }]);
  }
  return [...byEnd].map(([to, found]) => ({ to, free: true, gain: (to - at) * Math.max(...found.map(({ sure }) => sure)), words: weighWords(found) }));
};

const weighWords = (found: readonly Found[]): WeightedText[] => {
  const heaviest = Math.max(...found.map(({ word }) => word.weight));
  return found
    .map(({ word, sure }) => ({ text: word.text, weight: sure * (BY_SPELLING + ((1 - BY_SPELLING) * word.weight) / heaviest) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS);
};
