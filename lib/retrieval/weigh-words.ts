// Retrieval: the terms of a query with what each occurrence counts. Words that only ask, greet or join count a fifth.
import { stemmer } from 'stemmer';
import { type Piece, splitPieces } from './tokenize';

const CHINESE_STOPS =
  '请问 您好 你好 谢谢 感谢 怎么办 怎么样 怎么 怎样 怎 如何 为什么 为何 是什么 什么 多少 哪些 哪里 哪个 哪一 哪 谁 几 吗 呢 吧 啊 么 想问 咨询 一下 ' +
  '的 了 是 有 在 和 与 被 能 可以 会 要 就 也 都 不 我 你 您 他 她 它 这 那 很 还 又 把 让 给 对 着 过 得 地';
const ENGLISH_STOPS =
  'a an the and or but if of at by for with about to from in on off out up down is am are was were be been being have has had do does did will would can could ' +
  'should shall may might must i me my we our you your he him his she her it its them their this that these those what which who whom when where why how there ' +
  'here so than too very just not no yes please thank thanks hello hi hey okay ok sorry like want need know get got let good great sure well also any some all ' +
  'more only then now im ive id dont lets s t m ve d ll re';

/** Longest first at each place, inside one run of Chinese. */
const STOP_PHRASE = new RegExp(
  CHINESE_STOPS.split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);
const STOP_WORDS = new Set(ENGLISH_STOPS.split(' ').map((word) => stemmer(word)));
const STOP = 0.2;
/** A word of letters or figures among Chinese says more than a character. */
const WORD = 1.5;

/** Terms with their weights, summed over the text. */
export const weighWords = (text: string, weight: number, into: Map<string, number>): void => {
  const add = (term: string, value: number): unknown => into.set(term, (into.get(term) ?? 0) + weight * value);
  for (const piece of splitPieces(text)) {
    if (piece.kind === 'word') add(piece.term, WORD * (STOP_WORDS.has(piece.term) ? STOP : 1));
    else weighHan(piece, add);
  }
};

const weighHan = ({ characters }: Extract<Piece, { kind: 'han' }>, add: (term: string, value: number) => unknown): void => {
  const weights = characters.map(() => 1);
  const run = characters.join('');
  if (run.length === characters.length) for (const { 0: phrase, index } of run.matchAll(STOP_PHRASE)) weights.fill(STOP, index, index + phrase.length);
  characters.forEach((character, at) => {
    const [own, next] = [weights[at] ?? 1, characters[at + 1]];
    add(character, own);
    if (next !== undefined) add(character + next, (own + (weights[at + 1] ?? 1)) / 2);
  });
};
