// Policy, first step: a draft as its rules read it: normalised, and without what was put between the characters of a word.

/** `from[i]` is where character `i` of `text` begins in the draft, `from[text.length]` where the last one ends. */
type Squeezed = { readonly text: string; readonly from: readonly number[] };

const INVISIBLE = /\p{Cf}|\p{Mn}/u;
/** Single Chinese characters, each set apart from the next by the same sign. */
const SPACED_HAN = /(?<!\p{Script=Han})\p{Script=Han}([\s\p{P}\p{S}]{1,2})\p{Script=Han}(?:\1\p{Script=Han})+(?!\p{Script=Han})/gu;
/** A single Chinese character set apart from a word by what ends no clause. */
const TORN_HAN =
  /(?<=(?<!\p{Script=Han})\p{Script=Han})[ \t·.*_~|/\\^+=-]{1,2}(?=\p{Script=Han})|(?<=\p{Script=Han})[ \t·.*_~|/\\^+=-]{1,2}(?=\p{Script=Han}(?!\p{Script=Han}))/gu;
/** Two Chinese characters with a sign between them, also one that ends a clause. */
const PARTED_HAN = /(\p{Script=Han})([^\p{L}\p{N}\n]{1,2})(?=(\p{Script=Han}))/gu;
/** Single letters, each set apart from the next by the same sign. */
const SPACED_LETTERS = /(?<![a-z])[a-z]([ .*_~|-])[a-z](?:\1[a-z]){2,}(?![a-z])/g;
/** A sign inside a word. */
const TORN_LETTERS = /(?<=[a-z])[*_~|·](?=[a-z])/g;

/** `normalize` must keep lengths. `pairs`: characters that stand side by side in some rule, and are joined wherever a sign parts them. */
export const squeeze = (draft: string, normalize: (text: string) => string, pairs: ReadonlySet<string>): Squeezed => {
  const visible = drop(normalize(draft), (character) => INVISIBLE.test(character));
  const out = new Set(strayIn(visible.text, pairs));
  if (out.size === 0) return visible;
  const tight = drop(visible.text, (_, at) => out.has(at));
  return { text: tight.text, from: tight.from.map((at) => visible.from[at] ?? draft.length) };
};

/** Places of signs that only part a word. */
const strayIn = (text: string, pairs: ReadonlySet<string>): number[] => {
  const places = (start: number, length: number): number[] => Array.from({ length }, (_, at) => start + at);
  const spaced = [...text.matchAll(SPACED_HAN), ...text.matchAll(SPACED_LETTERS)].flatMap(({ 0: found, index }) =>
    places(index, found.length).filter((at) => !/[\p{L}\p{N}]/u.test(text[at] ?? '')),
  );
  const torn = [...text.matchAll(TORN_HAN), ...text.matchAll(TORN_LETTERS)].flatMap(({ 0: found, index }) => places(index, found.length));
  const parted = [...text.matchAll(PARTED_HAN)].flatMap(({ 1: before = '', 2: sign = '', 3: after = '', index }) =>
    pairs.has(before + after) ? places(index + before.length, sign.length) : [],
  );
  return [...spaced, ...torn, ...parted];
};

const drop = (text: string, isOut: (character: string, at: number) => boolean): Squeezed => {
  const from: number[] = [];
  let kept = '';
  let at = 0;
  for (const character of text) {
    if (!isOut(character, at)) {
      kept += character;
      for (let unit = 0; unit < character.length; unit += 1) from.push(at + unit);
    }
    at += character.length;
  }
  from.push(text.length);
  return { text: kept, from };
};
