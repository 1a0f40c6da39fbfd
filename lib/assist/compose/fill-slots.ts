// Compose, second step: a template becomes a bubble; what the chat does not hold falls out or stays open.
import type { Lang } from '@/lib/domain/language';
import type { SlotRule, Topic } from '@/lib/domain/pack';
import type { Bubble, Part, Slot } from '@/lib/domain/suggestion';
import { parseTemplate, type TemplatePiece } from '@/lib/domain/template';
import type { ChatFacts } from './extract';
import { timePhrase } from './time-phrase';

export type SlotContext = {
  readonly facts: ChatFacts;
  readonly topic: Topic | null;
  readonly rules: readonly SlotRule[];
  /** Filled by hand, by slot name; wins over everything. */
  readonly byHand: Readonly<Record<string, string>>;
  readonly now: number | null;
  readonly lang: Lang;
};

type Words = { readonly matter: string; readonly lead: string; readonly worker: string; readonly accountable: string };
const NOBODY: Readonly<Record<'zh' | 'en', Words>> = {
  zh: { matter: '这件事', lead: '值班主管', worker: '负责的同事', accountable: '负责的部门' },
  en: { matter: 'this', lead: 'my supervisor', worker: 'the colleague in charge', accountable: 'the team in charge' },
};

/** A template that does not hold is shown as it stands. */
export const fillTemplate = (template: string, context: SlotContext): Bubble => {
  const pieces = parseTemplate(template) ?? [{ kind: 'text', text: template } as const];
  return { parts: joinTexts(pieces.flatMap((piece) => fillPiece(piece, context))) };
};

const fillPiece = (piece: TemplatePiece, context: SlotContext): Part[] => {
  if (piece.kind === 'text') return [piece];
  if (piece.kind === 'slot') return [asQuoted(fillSlot(piece.name, context), context)];
  const parts = piece.pieces.flatMap((inner) => fillPiece(inner, context));
  return parts.some((part) => part.kind === 'slot' && part.value === '') ? [] : parts;
};

/** What the customer said is part of the sentence: nobody fills it in anew, and it may run over a line. */
const asQuoted = (slot: Slot, { rules }: SlotContext): Part => {
  const fill = rules.find(({ name }) => name === slot.name)?.fill;
  return slot.value !== '' && (fill === 'asked' || fill === 'told') ? { kind: 'text', text: slot.value } : slot;
};

const joinTexts = (parts: readonly Part[]): Part[] => {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
};

const fillSlot = (name: string, context: SlotContext): Slot => {
  const rule: SlotRule = context.rules.find((candidate) => candidate.name === name) ?? { name, label: name, fill: 'hand' };
  const byHand = context.byHand[name];
  if (byHand) return { kind: 'slot', name, label: rule.label, value: byHand, from: 'staff' };
  const value = valueFor(rule, context);
  return { kind: 'slot', name, label: rule.label, value, from: value === '' ? 'nowhere' : originOf(rule) };
};

const originOf = ({ fill }: SlotRule): Slot['from'] => {
  if (fill === 'within' || fill === 'default') return 'default';
  return fill === 'matter' || fill === 'lead' || fill === 'worker' || fill === 'accountable' ? 'topic' : 'chat';
};

const valueFor = (rule: SlotRule, { facts, topic, now, lang }: SlotContext): string => {
  const nobody = NOBODY[lang === 'en' ? 'en' : 'zh'];
  const join = (words: readonly string[]): string => words.join(lang === 'en' ? ', ' : '、');
  switch (rule.fill) {
    case 'within':
      return timePhrase(rule.minutes, now, lang);
    case 'default':
      return rule.value;
    case 'hand':
      return '';
    case 'things':
    case 'dates':
      return join(facts[rule.fill]);
    case 'matter':
    case 'lead':
    case 'worker':
    case 'accountable':
      return topic?.[rule.fill] || nobody[rule.fill];
    default:
      return facts[rule.fill];
  }
};
