// Compose, whole: the feeling, the script with its places filled, the next step, the question that moves the case on.

import type { AlreadySaid } from '@/lib/assist/already-said';
import type { RankedScript } from '@/lib/assist/rank-scripts';
import type { Topic } from '@/lib/domain/pack';
import { bubbleText } from '@/lib/domain/reply-text';
import type { Bubble, Part } from '@/lib/domain/suggestion';
import type { ChatFacts } from './extract';

export type ComposeContext = {
  readonly topic: Topic | null;
  readonly facts: ChatFacts;
  readonly fill: (template: string) => Bubble;
  readonly said: AlreadySaid;
  /** The clauses that stand before a text; none when the chat needs none. */
  readonly open: (follows: string) => readonly Bubble[];
  /** Characters that one bubble may hold. */
  readonly bubbleLimit: number;
  /** Name of the slot for the customer's unit, which every order needs and only the customer can give. */
  readonly unitSlot: string;
};

/** Bubbles of a reply, at most. */
const MOST = 3;

/** Null when nothing is left that was not said already. */
export const composeReply = ({ script }: RankedScript, context: ComposeContext): readonly Bubble[] | null => {
  const bubbles = script.bubbles
    .map((template) => tidy(context.fill(template)))
    .filter((bubble) => bubbleText(bubble) !== '' && !context.said(bubbleText(bubble)));
  if (bubbles.length === 0) return null;
  const opening = script.acknowledge ? context.open(bubbles.map(bubbleText).join('\n')) : [];
  const opened = prepend(opening, bubbles, context.bubbleLimit);
  return ['solve', 'own', 'handoff'].includes(script.approach) && !script.moments.includes('emergency') ? addQuestion(opened, context) : opened;
};

/** Brackets that fell out leave commas at the ends. */
const tidy = (bubble: Bubble): Bubble => {
  const parts = bubble.parts.map((part): Part => (part.kind === 'text' ? { kind: 'text', text: part.text.replace(/([，、])[，、]+/g, '$1') } : part));
  const [first, ...rest] = parts;
  if (first?.kind !== 'text') return { parts };
  return { parts: [{ kind: 'text', text: first.text.replace(/^[，、。\s]+/, '') }, ...rest] };
};

/**
 * The opening runs on into the first bubble where that can take it; where the reply grows too long, or a clause that ends in a colon would stand
 * alone, the last clause stays out. */
const prepend = (opening: readonly Bubble[], bubbles: readonly Bubble[], limit: number): readonly Bubble[] => {
  const whole = [joinAll(opening), ...bubbles];
  const [first, ...rest] = bubbles;
  if (opening.length === 0 || !first) return bubbles;
  const joined = joinAll([...opening, first]);
  if (bubbleText(joined).length <= limit) return [joined, ...rest];
  const hangs = /[:：]$/.test(bubbleText(opening.at(-1) ?? { parts: [] }));
  return hangs || (whole.length > MOST && opening.length > 1) ? prepend(opening.slice(0, -1), bubbles, limit) : whole;
};

const joinAll = (bubbles: readonly Bubble[]): Bubble => ({
  parts: bubbles.flatMap(({ parts }, at): Part[] => {
    const before = at > 0 ? bubbleText(bubbles[at - 1] ?? { parts: [] }) : '';
    return /[a-z.!?:]$/i.test(before) ? [{ kind: 'text', text: ' ' }, ...parts] : [...parts];
  }),
});

/** One question at most, and never for what the chat already holds. */
const addQuestion = (bubbles: readonly Bubble[], { topic, facts, fill, said, unitSlot }: ComposeContext): readonly Bubble[] => {
  const asksAlready = bubbles.some((bubble) => /[？?]|报个|发我|拍|告诉我/.test(bubbleText(bubble)));
  const ask = topic?.asks.find((candidate) => unitSlot !== '' && candidate.slot === unitSlot);
  if (asksAlready || !ask || facts.unit !== '' || bubbles.length >= MOST) return bubbles;
  const question = fill(ask.question);
  return said(bubbleText(question)) ? bubbles : [...bubbles, question];
};
