// Triage: what makes the chat risky, each flag with the words that raise it.
import { anyMatch } from '@/lib/domain/cue';
import type { LanguageData } from '@/lib/domain/language-data';
import { FLAGS, type Flag } from '@/lib/domain/taxonomy';
import type { Evidence } from '@/lib/domain/triage';
import type { Turn } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';
import { widen } from './widen';

export type FlagReading = { readonly flags: readonly Flag[]; readonly evidence: readonly Evidence[] };

/** Over all of the customer's turns; a cue is taken back when its `unless` stands in the same message. */
export const readFlags = (turns: readonly Turn[], data: LanguageData): FlagReading => {
  const evidence = FLAGS.flatMap((flag) => {
    const found = findFlag(flag, turns, data);
    return found ? [found] : [];
  });
  return { flags: evidence.map((piece) => piece.label as Flag), evidence };
};

const findFlag = (flag: Flag, turns: readonly Turn[], data: LanguageData): Evidence | null => {
  const rule = data.flags[flag];
  if (!rule) return null;
  for (const message of turns.flatMap((turn) => turn.messages).toReversed()) {
    const text = normalize(message.text);
    if (anyMatch(rule.unless, text)) continue;
    for (const cue of rule.cues) {
      const match = cue.exec(text);
      if (match) return { label: flag, quote: widen(message.text, match.index, match[0].length), messageId: message.id };
    }
  }
  return null;
};
