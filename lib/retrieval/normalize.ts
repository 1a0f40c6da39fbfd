// Retrieval, first step: text in one script, one width and one case, so that the same word is the same everywhere.
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });
const HAN = /\p{Script=Han}/u;
/** Character by character, so that offsets hold; a dictionary of phrases would change lengths. Curly apostrophes, as phones type them, are straight. */
const known = new Map<string, string>([
  ['’', "'"],
  ['‘', "'"],
]);

const normalizeOne = (character: string): string => {
  const found = known.get(character);
  if (found !== undefined) return found;
  const plain = character.normalize('NFKC').toLowerCase();
  const simple = HAN.test(plain) ? toSimplified(plain) : plain;
  const one = simple.length === character.length ? simple : character;
  known.set(character, one);
  return one;
};

/** Half width, lower case, traditional to simplified. The result has the length of `text`: offsets hold in both. */
export const normalize = (text: string): string => {
  let result = '';
  for (const character of text) result += normalizeOne(character);
  return result;
};

/** True when the text holds characters that only traditional writing has. */
export const isTraditional = (text: string): boolean => {
  let count = 0;
  for (const character of text) if (HAN.test(character) && normalizeOne(character) !== character) count += 1;
  return count >= 2;
};
