// Retrieval, second step: normalised text becomes terms. Chinese as single characters and pairs, which beats every segmenter
// measured for this use; other scripts as stemmed words, stop words kept since short replies need them.
import { stemmer } from 'stemmer';
import { normalize } from './normalize';

const RUN = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}])+)/gu;

/** Terms in order, repeats kept. */
export const tokenize = (text: string): string[] => {
  const terms: string[] = [];
  for (const [, han, word] of normalize(text).matchAll(RUN)) {
    if (han) pushHan(han, terms);
    else if (word) terms.push(/^[a-z]+$/.test(word) ? stemmer(word) : word);
  }
  return terms;
};

const pushHan = (run: string, terms: string[]): void => {
  const characters = [...run];
  characters.forEach((character, index) => {
    terms.push(character);
    const next = characters[index + 1];
    if (next !== undefined) terms.push(character + next);
  });
};
