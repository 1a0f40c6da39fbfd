// Retrieval: what else a pack's people call the things of the query.
import { stemmer } from 'stemmer';
import { normalize } from './normalize';
import type { WeightedText } from './search';
import { isUsual, type Synonym, type Vocabulary } from './vocabulary';

/** Characters of the query that are looked at. */
const MOST_CHARACTERS = 200;

/** What another word counts when the library's texts have the typed one too; when they have not, it is all that can be found. */
const BESIDE = 0.25;

/** The other words of the groups that words of the query belong to; weights from 0 to 1. */
export const findSynonyms = (query: string, vocabulary: Vocabulary): WeightedText[] => {
  const text = normalize(query).slice(0, MOST_CHARACTERS);
  const words = new Map<string, number>();
  for (let at = 0; at < text.length; ) {
    const found = vocabulary.synonyms.get(text.charAt(at))?.find((one) => standsAt(text, at, one));
    const weight = found && isFound(found.text, vocabulary) ? BESIDE : 1;
    for (const other of found?.others ?? []) if (!text.includes(other)) words.set(other, Math.max(words.get(other) ?? 0, weight));
    at += found?.text.length ?? 1;
  }
  return [...words].map(([other, weight]) => ({ text: other, weight }));
};

/** True when the texts hold the word, or all its parts. */
const isFound = (word: string, vocabulary: Vocabulary): boolean => {
  const parts = word.match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];
  return parts.every((part) => (/[a-z0-9]/.test(part) ? vocabulary.stems.has(stemmer(part)) : isUsual(part, vocabulary)));
};

const LETTER = /[a-z0-9]/;

/** Chinese anywhere, but no single character, which stands in many other words; others as whole words. */
const standsAt = (text: string, at: number, { text: word }: Synonym): boolean => {
  if (word.length < 2 || !text.startsWith(word, at)) return false;
  return !LETTER.test(word.charAt(0)) || (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length)));
};
