// Assist: which scripts to offer. The topic's own come first, the playbook's stand beside them, and no two go on in the same way.
import type { Moment, Script } from '@/lib/domain/pack';
import type { Approach } from '@/lib/domain/suggestion';
import type { Flag, Style } from '@/lib/domain/taxonomy';
import { normalize } from '@/lib/retrieval/normalize';
import { momentFit } from './pick-moment';

/** A script with the file it belongs to. `weight`: how surely that topic or playbook is the right one, 0–1. */
export type Candidate = { readonly script: Script; readonly of: string; readonly kind: 'topic' | 'playbook' | 'emergency'; readonly weight: number };

export type ChatSigns = {
  readonly moment: Moment;
  readonly emotion: number;
  readonly flags: readonly Flag[];
  /** Those that the customer's newest words raise. */
  readonly newFlags: readonly Flag[];
  readonly style: Style;
  /** What the customer waits to have answered, normalised. */
  readonly pending: string;
};

export type RankedScript = Candidate & { readonly score: number };

const KIND = { topic: 2, playbook: 1.15, emergency: 3 } as const;
const MOMENT = 2.4;
const EMOTION_STEP = 0.7;
const FLAG = 0.7;
/** What was said just now weighs more. */
const NEW_FLAG = 0.8;
const WORD = 1.6;
const STYLE = 0.35;
/** Earlier scripts of a file are meant first. */
const ORDER = 0.06;
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
  if (moment === 0) return null;
  const flag = script.flags.some((wanted) => signs.flags.includes(wanted));
  if (script.flags.length > 0 && !flag) return null;
  const word = script.words.some((wanted) => signs.pending.includes(normalize(wanted)));
  if (script.words.length > 0 && !word) return null;
  const position = Number(script.id.split('#')[1] ?? 1) - 1;
  return (
    KIND[kind] * weight +
    MOMENT * moment -
    EMOTION_STEP * distance(signs.emotion, script.emotion) +
    (flag ? FLAG : 0) +
    (script.flags.some((wanted) => signs.newFlags.includes(wanted)) ? NEW_FLAG : 0) +
    (word ? WORD : 0) +
    (USUAL[signs.moment][script.approach] ?? 0) +
    styleFit(script.styles, signs.style) -
    ORDER * position
  );
};

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
