// Policy: what a draft may not say, found before a person may insert it.
import type { Violation } from '@/lib/domain/suggestion';
import type { WordingRule } from '@/lib/domain/wording';

export type DraftContext = {
  /** What the customer wrote. */
  readonly customer: string;
  /** Language of the advice. */
  readonly advice: 'zh' | 'en';
};

/** `normalize` must keep lengths, so that offsets hold in the draft. In order of their place, none twice. */
export const checkDraft = (draft: string, context: DraftContext, rules: readonly WordingRule[], normalize: (text: string) => string): Violation[] => {
  const text = normalize(draft);
  const found = rules.flatMap((rule) => hits(rule, draft, text, context));
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
};

const hits = (rule: WordingRule, draft: string, text: string, context: DraftContext): Violation[] =>
  rule.cues.flatMap((cue) => {
    const match = cue.exec(text);
    if (!match) return [];
    const sentence = sentenceAround(text, match.index);
    if (rule.unless.some((unless) => unless.test(sentence))) return [];
    const end = match.index + match[0].length;
    return [{ category: rule.category, start: match.index, end, text: draft.slice(match.index, end), advice: rule.advice[context.advice] }];
  });

const sentenceAround = (text: string, at: number): string => {
  const before =
    text
      .slice(0, at)
      .split(/[。！？!?\n]/)
      .at(-1) ?? '';
  const after = text.slice(at).split(/[。！？!?\n]/)[0] ?? '';
  return before + after;
};
