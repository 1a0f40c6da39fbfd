// Model: a text to the numbers a BERT model reads: words and single Chinese characters, each cut into the longest pieces that the
// vocabulary has (WordPiece, as in Devlin, Chang, Lee and Toutanova, BERT, NAACL 2019, and its reference implementation).
import type { Vocabulary } from './read-tokenizer';

const MARKS = '!-\\/:-@\\[-`{-~\\p{P}';
const HAN =
  '\\u{3400}-\\u{4dbf}\\u{4e00}-\\u{9fff}\\u{f900}-\\u{faff}\\u{20000}-\\u{2a6df}\\u{2a700}-\\u{2b73f}\\u{2b740}-\\u{2b81f}\\u{2b820}-\\u{2ceaf}\\u{2f800}-\\u{2fa1f}';
const WORD = new RegExp(`[${MARKS}${HAN}]|[^\\s${MARKS}${HAN}]+`, 'gu');
/** Control and format characters, unassigned ones, halves of a pair: nothing that is read. */
const UNREAD = /[\p{C}\ufffd]/gu;
const LONGEST_WORD = 100;
/** No model reads so far. */
const MOST_CHARACTERS = 4_096;

/** With the marks of beginning and end; no more than `most` numbers, the rest is not read. */
export const cutPieces = (text: string, vocabulary: Vocabulary, most: number): number[] => {
  const ids = [vocabulary.begin];
  for (const [word] of clean(text.slice(0, MOST_CHARACTERS), vocabulary.plain).matchAll(WORD)) {
    if (ids.length >= most - 1) break;
    ids.push(...cutWord(word, vocabulary));
  }
  return [...ids.slice(0, most - 1), vocabulary.end];
};

const clean = (text: string, plain: boolean): string => {
  const read = text.replace(/[\t\n\r]/g, ' ').replace(UNREAD, '');
  return plain
    ? read
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
    : read;
};

const cutWord = (word: string, { pieces, inner, unknown }: Vocabulary): number[] => {
  const characters = [...word];
  if (characters.length > LONGEST_WORD) return [unknown];
  const ids: number[] = [];
  for (let at = 0; at < characters.length; ) {
    let end = characters.length;
    let id: number | undefined;
    for (; end > at; end -= 1) {
      id = pieces.get((at > 0 ? inner : '') + characters.slice(at, end).join(''));
      if (id !== undefined) break;
    }
    if (id === undefined) return [unknown];
    ids.push(id);
    at = end;
  }
  return ids;
};
