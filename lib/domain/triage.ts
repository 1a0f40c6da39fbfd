// The words: what the panel believes about a conversation, each belief with the customer's words that show it.
import type { Lang } from './language';
import type { EmotionLevel, Escalation, Flag, Sensitivity, Stage, Style } from './taxonomy';

/** `label` names the belief: a flag id, `emotion`, `topic`, `style` or `escalation`; `quote` is cut from a message as it stands. */
export type Evidence = { readonly label: string; readonly quote: string; readonly messageId: string };

export type ScoredId = { readonly id: string; readonly score: number };

export type Triage = {
  readonly lang: Lang;
  /** Best first; scores in 0–1. Empty when nothing in the library fits. */
  readonly topics: readonly ScoredId[];
  readonly stage: Stage;
  readonly sensitivity: Sensitivity;
  readonly emotion: EmotionLevel;
  /** One level for each customer turn, oldest first; the last one is `emotion`. */
  readonly emotions: readonly EmotionLevel[];
  /** Over the last three customer turns: 1 rising, -1 falling. */
  readonly trend: -1 | 0 | 1;
  readonly flags: readonly Flag[];
  readonly escalation: Escalation;
  readonly style: Style;
  /** Playbooks to have open, most urgent first. */
  readonly situations: readonly string[];
  /** Department that answers for the topic, and the one that supervises it; empty when unknown. */
  readonly accountable: string;
  readonly supervisor: string;
  /** Where in the register of touchpoints the topic belongs; empty when it has none. */
  readonly touchpoint: string;
  readonly evidence: readonly Evidence[];
};
