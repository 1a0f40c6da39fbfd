// Assist: what staff wrote before is not offered again.
import type { Turn } from '@/lib/domain/turns';
import { tokenize } from '@/lib/retrieval/tokenize';

/** Share of a sentence's terms that one message of staff already holds; from here on it counts as said. */
const SAME = 0.72;

/** A question to ask of each sentence. */
export type AlreadySaid = (sentence: string) => boolean;

export const alreadySaid = (turns: readonly Turn[]): AlreadySaid => {
  const said = turns
    .filter((turn) => turn.from === 'agent')
    .flatMap((turn) => turn.messages.map((message) => new Set(tokenize(message.text))))
    .filter((terms) => terms.size > 3);
  return (sentence) => {
    const terms = [...new Set(tokenize(sentence))];
    if (terms.length < 4) return false;
    return said.some((message) => terms.filter((term) => message.has(term)).length / terms.length >= SAME);
  };
};
