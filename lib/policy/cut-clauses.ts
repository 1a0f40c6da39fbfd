// Policy, third step: a draft as clauses, the places that the wording model marks.

export type Clause = {
  /** UTF-16 offsets in the text, end exclusive; without the signs around it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

const CLAUSE = /[^，。！？；;!?…\n,:：—]+/gu;
const EDGE = /^[\s"“”'‘’()（）.~～]+|[\s"“”'‘’()（）.~～]+$/gu;
/** A full stop or comma within a number or an abbreviation ends nothing; the Chinese comma was normalised to this one. */
const STOP = /(?<!\d)[.](?=\s|$)|(?<=\d)[.](?=\s|$)/u;

/** In order; a clause of one letter or digit is none. */
export const cutClauses = (text: string): Clause[] =>
  [...text.matchAll(CLAUSE)].flatMap(({ 0: run, index }) => {
    let at = index;
    return run.split(STOP).flatMap((piece) => {
      const begin = at;
      at += piece.length + 1;
      const words = piece.replace(EDGE, '');
      const start = begin + piece.indexOf(words);
      return words.length < 2 ? [] : [{ start, end: start + words.length, text: words }];
    });
  });
