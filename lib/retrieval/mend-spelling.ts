// Retrieval: words that nobody in the library writes become those that differ by a slip of the finger, or that they begin.
import { stemmer } from 'stemmer';
import { editDistance } from './edit-distance';
import { normalize } from './normalize';
import type { WeightedText } from './search';
import type { Vocabulary } from './vocabulary';

/** Unknown words looked at; a query of more is no query. */
const MOST_WORDS = 8;
const MOST_PROPOSALS = 3;
/** From this many letters on two slips are believed. */
const LONG = 8;
/** What each slip leaves of a word's weight, and what being only its beginning leaves. */
const SLIP = 0.6;
const BEGINNING = 0.6;
/** What is left when another form of the word is known: leakings, but managment too. */
const SAME_STEM = 0.4;
/** What each place among the proposals costs: the rest of the query tells better than their number which is meant. */
const PLACE = 0.3;

/** Weights from 0 to 1. `read`: words that are understood already. */
export const mendSpelling = (query: string, read: readonly string[], vocabulary: Vocabulary): WeightedText[] => {
  const typed = Array.from(normalize(query).matchAll(/[a-z]{3,24}/g));
  const end = query.trimEnd().length;
  return typed
    .filter(([word]) => !read.includes(word) && !isKnown(word, vocabulary))
    .slice(0, MOST_WORDS)
    .flatMap(({ 0: word, index }) => {
      const share = vocabulary.stems.has(stemmer(word)) ? SAME_STEM : 1;
      return propose(word, index + word.length >= end, vocabulary).map(({ text, weight }) => ({ text, weight: weight * share }));
    });
};

const isKnown = (word: string, { spelt, synonyms }: Vocabulary): boolean =>
  spelt.has(word) || (synonyms.get(word.charAt(0))?.some(({ text }) => text === word) ?? false);

/** `last`: it may not be typed to its end. */
const propose = (typed: string, last: boolean, { speltBy, spelt }: Vocabulary): WeightedText[] => {
  const most = typed.length >= LONG ? 2 : 1;
  const proposals: { text: string; weight: number; times: number }[] = [];
  for (const text of speltBy.get(typed.slice(0, 1)) ?? []) {
    if (Math.max(text.length, typed.length) < 4) continue;
    const slips = editDistance(typed, text, most);
    const weight = slips <= most ? SLIP ** (slips - 1) : last && text.startsWith(typed) ? BEGINNING : 0;
    if (weight > 0) proposals.push({ text, weight, times: spelt.get(text) ?? 1 });
  }
  return proposals
    .sort((a, b) => b.weight - a.weight || b.times - a.times)
    .slice(0, MOST_PROPOSALS)
    .map(({ text, weight }, at) => ({ text, weight: weight / (1 + PLACE * at) }));
};
