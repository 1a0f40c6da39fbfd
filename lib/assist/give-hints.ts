// Assist: what stands beside the cards: the emergency card, questions still open, phrases that would make it worse.
import type { Playbook, Topic } from '@/lib/domain/pack';
import type { EmergencyCard } from '@/lib/domain/suggestion';
import type { EmergencyReading } from '@/lib/triage/read-emergency';
import type { AlreadySaid } from './already-said';
import { fillTemplate, type SlotContext } from './compose/fill-slots';

/** Phrases and questions shown at most. */
const MOST = 3;

export const emergencyCard = (reading: EmergencyReading | null, fill: (template: string) => string): EmergencyCard | null => {
  if (!reading) return null;
  const { title, opening, calls, checklist } = reading.emergency;
  return { title, opening: fill(opening), calls, checklist: checklist.map(fill) };
};

/** Questions of the topic whose answer the chat does not hold and that staff have not put. */
export const openAsks = (topic: Topic | null, context: SlotContext, said: AlreadySaid): string[] =>
  (topic?.asks ?? [])
    .filter(({ question, slot }) => !said(question) && (slot === '' || isEmpty(slot, context)))
    .map(({ question }) => question)
    .slice(0, MOST);

const isEmpty = (slot: string, context: SlotContext): boolean =>
  fillTemplate(`{${slot}}`, context).parts.every((part) => part.kind === 'slot' && part.value === '');

/** The topic's own first. */
export const phrasesToAvoid = (topic: Topic | null, playbook: Playbook | null): string[] =>
  [...new Set([...(topic?.avoid ?? []).map(({ say }) => say), ...(playbook?.avoid ?? [])])].slice(0, MOST);
