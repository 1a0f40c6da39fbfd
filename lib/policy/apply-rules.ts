// Policy, second step: what the wording rules find in a squeezed draft.
import type { Channel } from '@/lib/domain/conversation';
import type { WordingRule } from '@/lib/domain/wording';

/** Offsets in the squeezed text. `excused`: the sentence takes it back. */
export type RuleHit = { readonly rule: WordingRule; readonly start: number; readonly end: number; readonly excused: boolean };

const SENTENCE_END = /[。!?\n]/;

/** In no order. Cues carry the flag `g`. */
export const applyRules = (rules: readonly WordingRule[], text: string, channel: Channel): RuleHit[] =>
  rules.flatMap((rule) => (rule.channels.includes(channel) ? rule.cues.flatMap((cue) => hitsOf(rule, cue, text)) : []));

const hitsOf = (rule: WordingRule, cue: RegExp, text: string): RuleHit[] => {
  const hits: RuleHit[] = [];
  for (const { 0: found, index } of text.matchAll(cue)) {
    if (found !== '') hits.push({ rule, start: index, end: index + found.length, excused: isExcused(rule, text, index) });
  }
  return hits;
};

const isExcused = (rule: WordingRule, text: string, at: number): boolean => {
  if (rule.unless.length === 0) return false;
  const sentence = sentenceAround(text, at);
  return rule.unless.some((unless) => unless.test(sentence));
};

const sentenceAround = (text: string, at: number): string => {
  let start = at;
  while (start > 0 && !SENTENCE_END.test(text[start - 1] ?? '')) start -= 1;
  let end = at;
  while (end < text.length && !SENTENCE_END.test(text[end] ?? '')) end += 1;
  return text.slice(start, end);
};
