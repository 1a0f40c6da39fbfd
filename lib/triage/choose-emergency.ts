// Triage: which emergency card serves when danger was heard but no cue named it.
import type { Flag } from '@/lib/domain/taxonomy';
import type { Turn } from '@/lib/domain/turns';
import { search } from '@/lib/retrieval/search';
import type { EmergencyLibrary, EmergencyReading } from './read-emergency';

/** Customer turns that are looked at. */
const RECENT = 3;

/** Self-harm by its flag, else the card whose words are nearest; null when there is none. */
export const chooseEmergency = ({ rules, index }: EmergencyLibrary, flags: readonly Flag[], asked: readonly Turn[]): EmergencyReading | null => {
  const last = asked.at(-1)?.messages.at(-1);
  const nearest = search(
    index,
    asked.slice(-RECENT).map(({ text }) => ({ text, weight: 1 })),
    1,
  )[0]?.id;
  const wanted = flags.includes('self-harm') ? 'self-harm' : nearest;
  const chosen = rules.find(({ emergency }) => emergency.id === wanted);
  return chosen && last ? { emergency: chosen.emergency, quote: last.text.slice(0, 24), messageId: last.id } : null;
};
