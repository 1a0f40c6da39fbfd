// Retrieval: Chinese characters that sound like a word of the library but are others: 楼水 for 漏水.
import { normalize } from './normalize';
import { readingsOf } from './pinyin';
import type { WeightedText } from './search';
import { type HanWord, isUsual, soundsOf, type Vocabulary } from './vocabulary';

/** Characters of the query that are listened to. */
const MOST_CHARACTERS = 120;
const LONGEST = 8;

/** How much a character counts that is the word's own, sounds as the word's, or nearly so. */
const CHARACTER = { same: 1, sounds: 0.8, near: 0.55 } as const;
/** What is left of a word of which no character was typed: in a sentence such sounds meet by chance. */
const ALL_OTHER = 0.7;
/** Below this no two characters of a word are certain. */
const LEAST = 0.5;

/** Words whose sound stands in the query in other characters; weights from 0 to 1. Words that stand there already are left alone. */
export const hearHomophones = (query: string, vocabulary: Vocabulary): WeightedText[] => {
  const words = new Map<string, number>();
  for (const [run] of normalize(query)
    .slice(0, MOST_CHARACTERS)
    .matchAll(/[\u4e00-\u9fff]{2,}/g)) {
    for (const { text, weight } of hearRun(run, vocabulary)) words.set(text, Math.max(words.get(text) ?? 0, weight));
  }
  return [...words].map(([text, weight]) => ({ text, weight }));
};

const hearRun = (run: string, vocabulary: Vocabulary): WeightedText[] => {
  const readings = Array.from(run, readingsOf);
  const settled = settledIn(run, vocabulary);
  return stretchesOf(run.length)
    .filter((stretch) => settled.every((word) => leavesAlone(stretch, word)) && !isUsual(run.slice(...stretch), vocabulary))
    .flatMap((stretch) => {
      const [typed, heard] = [run.slice(...stretch), readings.slice(...stretch)];
      return soundsOf(heard)
        .flatMap((sound) => vocabulary.bySound.get(sound) ?? [])
        .map((word) => ({ text: word.text, weight: likenessOf(typed, heard, word) }));
    })
    .filter(({ weight }) => weight >= LEAST);
};

type Stretch = readonly [from: number, to: number];

/** True for a stretch beside a settled word, and for a longer one with the word in it: 物业非 around 物业. */
const leavesAlone = ([from, to]: Stretch, [start, end]: Stretch): boolean =>
  to <= start || end <= from || (from <= start && end <= to && end - start < to - from);

/** Places of the vocabulary words that stand in the run, the longest first come. */
const settledIn = (run: string, { han }: Vocabulary): Stretch[] => {
  const settled: Stretch[] = [];
  for (let at = 0; at < run.length; ) {
    let length = Math.min(LONGEST, run.length - at);
    while (length > 1 && !han.has(run.slice(at, at + length))) length -= 1;
    if (length > 1) settled.push([at, at + length]);
    at += length;
  }
  return settled;
};

const stretchesOf = (length: number): Stretch[] => {
  const stretches: Stretch[] = [];
  for (let from = 0; from + 1 < length; from += 1) for (let to = from + 2; to <= Math.min(length, from + LONGEST); to += 1) stretches.push([from, to]);
  return stretches;
};

/** Near 1 for a word of the same sound with most of its characters, 0 for one of another sound. */
const likenessOf = (typed: string, readings: readonly (readonly string[])[], word: HanWord): number => {
  if (typed === word.text) return 0;
  let [sum, shared] = [0, 0];
  for (const [at, ways] of word.readings.entries()) {
    const heard = readings[at] ?? [];
    const same = typed[at] === word.text[at];
    if (same) shared += 1;
    sum += same ? CHARACTER.same : ways.some((way) => heard.includes(way)) ? CHARACTER.sounds : CHARACTER.near;
  }
  return (sum / word.readings.length) * (shared > 0 ? 1 : ALL_OTHER);
};
