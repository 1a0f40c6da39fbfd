// Compose, whole: the feeling, the script with its places filled, the next step, the question that moves the case on.

import type { AlreadySaid } from '@/lib/assist/already-said';
import type { RankedScript } from '@/lib/assist/rank-scripts';
import type { Topic } from '@/lib/domain/pack';
import { bubbleText } from '@/lib/domain/reply-text';
import type { Bubble, Part } from '@/lib/domain/suggestion';
import { tokenize } from '@/lib/retrieval/tokenize';
import type { ChatFacts } from './extract';

export type ComposeContext = {
  readonly topic: Topic | null;
  readonly facts: ChatFacts;
  readonly fill: (template: string) => Bubble;
  readonly said: AlreadySaid;
  /** The opening for this chat, null when it needs none. */
  readonly opening: Bubble | null;
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
  const opens = script.acknowledge && context.opening !== null && !echoes(context.opening, bubbles[0]);
  const opened = opens && context.opening ? prepend(context.opening, bubbles, context.bubbleLimit) : bubbles;
  const asked = ['solve', 'own', 'handoff'].includes(script.approach) && !script.moments.includes('emergency') ? addQuestion(opened, context) : opened;
  return asked.slice(0, Math.max(MOST, bubbles.length));
};

/** Brackets that fell out leave commas at the ends. */
const tidy = (bubble: Bubble): Bubble => {
  const parts = bubble.parts.map((part): Part => (part.kind === 'text' ? { kind: 'text', text: part.text.replace(/([，、])[，、]+/g, '$1') } : part));
  const [first, ...rest] = parts;
  if (first?.kind !== 'text') return { parts };
  return { parts: [{ kind: 'text', text: first.text.replace(/^[，、。\s]+/, '') }, ...rest] };
};

/** An opening that the first bubble says again is left out: two phrases or a third of it in common. */
const echoes = (opening: Bubble, first: Bubble | undefined): boolean => {
  const terms = [...new Set(tokenize(bubbleText(opening)))].filter((term) => term.length > 1);
  const said = new Set(first ? tokenize(bubbleText(first)) : []);
  return terms.filter((term) => said.has(term)).length >= Math.max(2, terms.length / 3);
};

const prepend = (opening: Bubble, bubbles: readonly Bubble[], limit: number): readonly Bubble[] => {
  const [first, ...rest] = bubbles;
  if (!first) return [opening];
  const fits = bubbleText(opening).length + bubbleText(first).length < limit;
  const gap: Part[] = /[a-z.!?]$/i.test(bubbleText(opening)) ? [{ kind: 'text', text: ' ' }] : [];
  return fits ? [{ parts: [...opening.parts, ...gap, ...first.parts] }, ...rest] : [opening, ...bubbles];
};

/** One question at most, and never for what the chat already holds. */
const addQuestion = (bubbles: readonly Bubble[], { topic, facts, fill, said, unitSlot }: ComposeContext): readonly Bubble[] => {
  const asksAlready = bubbles.some((bubble) => /[？?]|报个|发我|拍|告诉我/.test(bubbleText(bubble)));
  const ask = topic?.asks.find((candidate) => unitSlot !== '' && candidate.slot === unitSlot);
  if (asksAlready || !ask || facts.unit !== '' || bubbles.length >= MOST) return bubbles;
  const question = fill(ask.question);
  return said(bubbleText(question)) ? bubbles : [...bubbles, question];
};
