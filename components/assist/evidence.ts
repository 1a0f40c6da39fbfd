// Assist tab: the customer's words behind a belief.
import type { Triage } from '@/lib/domain/triage';

/** Each quote once, in the order of the chat. */
export const quotesOf = (triage: Triage, label: string): string[] => [
  ...new Set(triage.evidence.filter((piece) => piece.label === label).map((piece) => piece.quote)),
];
