// Retrieval: what somebody may have meant by what they typed: pinyin, a wrong character of the same sound, a slip of the finger, another
// word for the same thing. Search takes the typed text and these.
import { stemmer } from 'stemmer';
import { findSynonyms } from './find-synonyms';
import { hearHomophones } from './hear-homophones';
import { mendSpelling } from './mend-spelling';
import { normalize } from './normalize';
import { readPinyin } from './read-pinyin';
import type { WeightedText } from './search';
import type { Vocabulary } from './vocabulary';

/** Nobody types more than this into a search box; what is pasted beyond it is searched as it stands. */
const MOST_CHARACTERS = 300;

/** How much each kind counts beside what was typed, which counts 1. A homophone stands beside the characters that were typed for it. */
const SHARE = { understood: 0.95, heard: 0.6, synonym: 0.8 } as const;

/**
 * Further texts for `search`, the heaviest first, each lighter than the typed text unless nothing that was typed is known. Empty for plain
 * words of the library.
 *
 * Measured on the 60 queries of test/fixtures/typed-queries.ts against the built-in packs, a right script among the first three without and
 * with expansion: pinyin 0 and 19 of 20, homophones 17 and 19, misspelt English 16 and 19; in the first place 21 and 46 of all 60. What
 * customers write in plain words loses nothing by it: the right topic is among the first three for 1175 and 1190 of 1378 Chinese
 * sayings, 640 and 649 of 954 English ones.
 */
export const expandQuery = (query: string, vocabulary: Vocabulary): WeightedText[] => {
  const text = normalize(query.slice(0, MOST_CHARACTERS));
  const pinyin = readPinyin(text, vocabulary);
  const understood = [...pinyin.words, ...mendSpelling(text, pinyin.read, vocabulary)];
  const kinds = [
    { texts: understood, share: isKnown(text, vocabulary) ? SHARE.understood : 1 },
    { texts: hearHomophones(text, vocabulary), share: SHARE.heard },
    { texts: findSynonyms(text, vocabulary), share: SHARE.synonym },
  ];
  const heaviest = new Map<string, number>();
  for (const { texts, share } of kinds) for (const one of texts) heaviest.set(one.text, Math.max(heaviest.get(one.text) ?? 0, one.weight * share));
  return [...heaviest].map(([one, weight]) => ({ text: one, weight })).sort((a, b) => b.weight - a.weight);
};

/** True when some of it stands in the library as it was typed. */
const isKnown = (text: string, { stems }: Vocabulary): boolean =>
  /\p{Script=Han}/u.test(text) || Array.from(text.matchAll(/[a-z]{2,}/g)).some(([word]) => stems.has(stemmer(word)));
