// Assist: which scripts to offer. The topic's own come first, the playbook's stand beside them, and no two go on in the same way.
import type { Moment, Script } from '@/lib/domain/pack';
import type { Approach } from '@/lib/domain/suggestion';
import type { Flag, Style } from '@/lib/domain/taxonomy';
import { normalize } from '@/lib/retrieval/normalize';
import { beginsWord } from './has-word';
import { momentFit } from './pick-moment';

/** A script with the file it belongs to. `weight`: how surely that topic or playbook is the right one, 0–1. */
export type Candidate = {
  readonly script: Script;
  readonly of: string;
  readonly kind: 'topic' | 'playbook' | 'reception' | 'emergency';
  readonly weight: number;
};

export type ChatSigns = {
  readonly moment: Moment;
  readonly emotion: number;
  readonly flags: readonly Flag[];
  /** Those that the customer's newest words raise. */
  readonly newFlags: readonly Flag[];
  readonly style: Style;
  /** How near a script is to what is asked, 0–1 by its id. */
  readonly likeness: ReadonlyMap<string, number>;
  /** What the customer waits to have answered, normalised. */
  readonly pending: string;
  /** The slot for the customer's own question as scripts hold it, `{所问}`, and whether there is one to fill it; empty: the pack has no such slot. */
  readonly question: { readonly slot: string; readonly asked: boolean };
  /** All that the customer wrote, normalised. */
  readonly spoken: string;
};

export type RankedScript = Candidate & { readonly score: number };

/** All weights below: chosen on 175 labelled cases, looked at on 175 others; what a reply covers rose on both. */
const KIND = { topic: 3, playbook: 0.8, reception: 1.5, emergency: 3 } as const;
const MOMENT = 3.6;
const EMOTION_STEP = 1;
const FLAG = 0.7;
/** What was said just now weighs more. */
const NEW_FLAG = 0.8;
const WORD = 1.6;
/** A script with keywords none of which was said: only its own wordings can bring it up. */
const MISS = 2;
const STYLE = 0.35;
const LIKENESS = 3;
const SPECIAL = 9;
const NEAR = 0.7;
/** Earlier scripts of a file are meant first. */
const ORDER = 0.03;
/** Who has told this much, in characters, is not asked back what it is about, unless the question is a special one. */
const TOLD = 15;
const ASKED_BACK = 1;
/** A script that says the customer's own question back, promising to check: better than one for a neighbouring question, not than the right one. */
const QUOTED = 2;
/** Beyond this place a file is no longer in order of use. */
const ORDER_MOST = 10;
/** What most colleagues should send first at a moment, before file order decides. */
const USUAL: Readonly<Record<Moment, Readonly<Partial<Record<Approach, number>>>>> = {
  first: { explain: 0.2, solve: 0.2 },
  complaint: { solve: 0.25, own: 0.25, explain: 0.1 },
  repeat: { own: 0.5, solve: 0.35, handoff: 0.3 },
  refusal: { refuse: 0.6, explain: 0.2 },
  waiting: { hold: 0.4, own: 0.3 },
  closing: { close: 0.4 },
  emergency: { act: 1 },
};

/** Best first; scripts that must not serve here are left out. */
export const rankScripts = (candidates: readonly Candidate[], signs: ChatSigns): RankedScript[] =>
  candidates
    .flatMap((candidate) => {
      const score = scoreScript(candidate, signs);
      return score === null ? [] : [{ ...candidate, score }];
    })
    .sort((a, b) => b.score - a.score || (a.script.id < b.script.id ? -1 : 1));

const scoreScript = ({ script, kind, weight }: Candidate, signs: ChatSigns): number | null => {
  const moment = momentFit(script.moments, signs.moment);
  if (moment === 0 || !serves(script, signs)) return null;
  const word = plainOf(script).words.some((wanted) => signs.pending.includes(wanted));
  const misses = script.words.length > 0 && !word;
  if (misses && script.says.length === 0) return null;
  const position = Number(script.id.split('#')[1] ?? 1) - 1;
  return (
    KIND[kind] * weight +
    MOMENT * moment -
    EMOTION_STEP * distance(signs.emotion, script.emotion) +
    flagFit(script, signs) +
    (word ? WORD : misses ? -MISS : 0) +
    nearness(script, signs.likeness.get(script.id) ?? 0) +
    (USUAL[signs.moment][script.approach] ?? 0) +
    styleFit(script.styles, signs.style) -
    askingBack(script, signs) +
    (quotes(script, signs) ? QUOTED : 0) -
    ORDER * Math.min(position, ORDER_MOST)
  );
};

/** The chat carries what the script was made for, and holds what it speaks of. */
const serves = (script: Script, signs: ChatSigns): boolean => {
  if (script.flags.length > 0 && !script.flags.some((wanted) => signs.flags.includes(wanted))) return false;
  return (signs.question.asked || !quotes(script, signs)) && !presumes(script, signs);
};

const flagFit = ({ flags }: Script, signs: ChatSigns): number =>
  (flags.length > 0 ? FLAG : 0) + (flags.some((wanted) => signs.newFlags.includes(wanted)) ? NEW_FLAG : 0);

const quotes = ({ bubbles }: Script, { question }: ChatSigns): boolean => question.slot !== '' && bubbles.some((bubble) => bubble.includes(question.slot));

/** What the customer wrote says more than the question of a script for anybody would bring out. */
const askingBack = ({ approach, says }: Script, { pending }: ChatSigns): number =>
  approach === 'clarify' && says.length === 0 && pending.length > TOLD ? ASKED_BACK : 0;

/** It speaks of something that the customer did not. */
const presumes = (script: Script, { spoken }: ChatSigns): boolean => {
  const { given } = plainOf(script);
  return given.length > 0 && !given.some((wanted) => beginsWord(spoken, wanted));
};

type PlainWords = { readonly words: readonly string[]; readonly given: readonly string[] };

const plain = new WeakMap<Script, PlainWords>();

/** A script's words as they are compared, worked out once. */
const plainOf = (script: Script): PlainWords => {
  const known = plain.get(script) ?? { words: script.words.map(normalize), given: script.given.map((word) => normalize(word).trim()) };
  plain.set(script, known);
  return known;
};

/** A script for one special question takes for granted what only that question says: not near enough, it is worse than a general one. */
const nearness = ({ says }: Script, near: number): number => (says.length > 0 ? SPECIAL * (near - NEAR) : LIKENESS * near);

const distance = (level: number, [low, high]: readonly [number, number]): number => Math.max(0, low - level, level - high);

const styleFit = (styles: readonly Style[], style: Style): number => {
  if (styles.length === 0) return 0;
  return styles.includes(style) ? STYLE : -STYLE;
};

/** The best script of each approach, best first: the cards differ in how they go on. */
export const chooseDifferent = (ranked: readonly RankedScript[], most: number): RankedScript[] => {
  const chosen: RankedScript[] = [];
  for (const candidate of ranked) {
    if (chosen.length === most) break;
    if (chosen.every((other) => other.script.approach !== candidate.script.approach)) chosen.push(candidate);
  }
  return chosen;
};
