// Assist tab: whether a chat needs no more than one status line.
import type { ChatView } from '@/lib/domain/panel';

/** Nothing that makes it risky, nobody else who must know, and no displeasure. */
export const isCalm = ({ emergency, triage }: ChatView): boolean =>
  emergency === null && triage !== null && triage.emotion <= 1 && triage.flags.length === 0 && triage.escalation === 'none';
