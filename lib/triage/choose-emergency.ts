// Triage: which emergency card serves when danger was heard but no cue named it.
import type { Flag } from '@/lib/domain/taxonomy';
import type { ScoredId } from '@/lib/domain/triage';
import type { Turn } from '@/lib/domain/turns';
import type { EmergencyReading, EmergencyRule } from './read-emergency';

/** Self-harm by its flag, else by what the chat is about; null when no card fits. */
export const chooseEmergency = (
  rules: readonly EmergencyRule[],
  flags: readonly Flag[],
  topics: readonly ScoredId[],
  asked: readonly Turn[],
): EmergencyReading | null => {
  const last = asked.at(-1)?.messages.at(-1);
  const byFlag = flags.includes('self-harm') ? rules.find(({ emergency }) => emergency.id === 'self-harm') : undefined;
  const byTopic = topics.map(({ id }) => rules.find(({ emergency }) => emergency.topics.includes(id))).find((rule) => rule !== undefined);
  const chosen = byFlag ?? byTopic;
  return chosen && last ? { emergency: chosen.emergency, quote: last.text.slice(0, 24), messageId: last.id } : null;
};
