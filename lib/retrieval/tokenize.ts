// Retrieval, second step: normalised text becomes terms. Chinese as single characters and pairs, which beats every segmenter
// measured for this use; other scripts as stemmed words, stop words kept since short replies need them.
import { stemmer } from 'stemmer';
import { normalize } from './normalize';

const RUN = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}])+)/gu;

/** A run of Chinese, or a word of another script, stemmed. */
export type Piece = { readonly kind: 'han'; readonly characters: readonly string[] } | { readonly kind: 'word'; readonly term: string };

export const splitPieces = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  for (const [, han, word] of normalize(text).matchAll(RUN)) {
    if (han) pieces.push({ kind: 'han', characters: [...han] });
    else if (word) pieces.push({ kind: 'word', term: /^[a-z]+$/.test(word) ? stemmer(word) : word });
  }
  return pieces;
};

/** Terms in order, repeats kept. */
export const tokenize = (text: string): string[] => {
  const terms: string[] = [];
  for (const piece of splitPieces(text)) {
    if (piece.kind === 'word') terms.push(piece.term);
    else pushHan(piece.characters, terms);
  }
  return terms;
};

const pushHan = (characters: readonly string[], terms: string[]): void => {
  characters.forEach((character, index) => {
    terms.push(character);
    const next = characters[index + 1];
    if (next !== undefined) terms.push(character + next);
  });
};
