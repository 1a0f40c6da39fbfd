// Compose: the words before the matter: a greeting when the desk speaks first, the feeling, and what the customer spoke of.
import type { AlreadySaid } from '@/lib/assist/already-said';
import type { ChatSigns } from '@/lib/assist/rank-scripts';
import type { Acknowledgement } from '@/lib/domain/pack';
import { bubbleText } from '@/lib/domain/reply-text';
import type { Bubble } from '@/lib/domain/suggestion';
import { tokenize } from '@/lib/retrieval/tokenize';
import { acknowledge } from './acknowledge';

export type OpenContext = {
  readonly signs: ChatSigns;
  /** Id of the topic or playbook whose script follows. */
  readonly of: string;
  readonly said: AlreadySaid;
  /** How many turns the customer has had: varies the choice between equals. */
  readonly turn: number;
  /** The desk has not said anything in this chat. */
  readonly first: boolean;
  /** Fills a template; `without` are words that the reply holds already, to be left out of what is said back. */
  readonly fill: (template: string, without?: string) => Bubble;
};

/** Clauses in their order, none of them empty. `follows` is the text that they stand before. */
export const openReply = (entries: readonly Acknowledgement[], context: OpenContext, follows: string): readonly Bubble[] => {
  const { signs, of, said, turn, fill } = context;
  const take = (part: Acknowledgement['part'], without?: string): Bubble | null =>
    acknowledge(
      entries.filter((entry) => entry.part === part),
      signs,
      of,
      (template) => fill(template, without),
      said,
      turn,
    );
  const feeling = take('feeling');
  const clauses = [context.first ? take('greeting') : null, feeling && !echoes(feeling, follows) ? feeling : null, take('echo', follows)];
  return clauses.filter((bubble) => bubble !== null);
};

/** An opening that the text says again is left out: two phrases or a third of it in common. */
const echoes = (opening: Bubble, text: string): boolean => {
  const terms = [...new Set(tokenize(bubbleText(opening)))].filter((term) => term.length > 1);
  const said = new Set(tokenize(text.split('\n')[0] ?? ''));
  return terms.filter((term) => said.has(term)).length >= Math.max(2, terms.length / 3);
};
