// Assist: whether a text speaks of something, where letters make words and Chinese characters do not.

const LETTER = /[a-z]/;

/** Both normalised. A word of letters is meant from its start on: no fee in a coffee, but a leak in leaking. Nothing speaks of an empty word. */
export const beginsWord = (text: string, word: string): boolean => occurrences(text, word).some((at) => startsAt(text, word, at));

/** From its start to its end: no Park in Parker. */
export const hasWord = (text: string, word: string): boolean =>
  occurrences(text, word).some((at) => startsAt(text, word, at) && (!LETTER.test(word.at(-1) ?? '') || !LETTER.test(text[at + word.length] ?? '')));

const startsAt = (text: string, word: string, at: number): boolean => !LETTER.test(word[0] ?? '') || !LETTER.test(text[at - 1] ?? '');

const occurrences = (text: string, word: string): number[] => {
  const found: number[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
};
