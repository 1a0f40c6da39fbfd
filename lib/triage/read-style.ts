// Triage: the customer's interpersonal style, by habits of speech; unknown unless two signs agree.
import type { LanguageData } from '@/lib/domain/language-data';
import type { Style } from '@/lib/domain/taxonomy';
import type { Turn } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';

const KNOWN = ['driver', 'expressive', 'amiable', 'analytical'] as const;
const ENOUGH = 2;

/** Counts each sign once a turn. */
export const readStyle = (turns: readonly Turn[], { styles }: LanguageData): Style => {
  const texts = turns.map((turn) => normalize(turn.text));
  const counts = KNOWN.map((style) => ({
    style,
    count: texts.reduce((sum, text) => sum + styles[style].filter((sign) => sign.test(text)).length, 0),
  })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || !second || first.count < ENOUGH || first.count === second.count) return 'unknown';
  return first.style;
};
