// Triage: the lowest rung that a well-run desk would accept.
import type { EmotionLevel, Escalation, Flag } from '@/lib/domain/taxonomy';

export type EscalationSigns = {
  readonly emergency: boolean;
  readonly flags: ReadonlySet<Flag>;
  readonly emotion: EmotionLevel;
  /** The customer spoke of lawyers or courts, not only of a breach. */
  readonly court: boolean;
  /** The customer asks for something beyond a consultant's authority. */
  readonly exception: boolean;
  readonly topic: string;
};

/** Conduct of staff and leaked data are never answered by the desk that is meant. */
const BY_TOPIC: Readonly<Record<string, Escalation>> = {
  'sales.attitude': 'supervisor',
  'living.staff': 'supervisor',
  'sales.deposit-refund': 'supervisor',
  'sales.price-drop': 'supervisor',
  'repair.loss': 'supervisor',
  'service.privacy': 'supervisor',
};

/** The first rule that applies decides. */
const RULES: readonly (readonly [Escalation, (signs: EscalationSigns) => boolean])[] = [
  ['emergency', ({ emergency, flags }) => emergency || flags.has('self-harm')],
  ['specialist', ({ flags, court }) => flags.has('media') || flags.has('group') || court],
  ['specialist', ({ flags, topic }) => flags.has('privacy') && topic === 'sales.harassment'],
  ['supervisor', ({ flags }) => flags.has('compensation') || flags.has('abuse') || flags.has('legal')],
  ['supervisor', ({ exception }) => exception],
  ['supervisor', ({ flags, emotion }) => flags.has('regulator') && emotion >= 2],
  ['supervisor', ({ flags, emotion }) => flags.has('repeat') && emotion >= 3],
];

export const decideEscalation = (signs: EscalationSigns): Escalation => {
  const rule = RULES.find(([, applies]) => applies(signs));
  if (rule) return rule[0];
  return signs.emotion === 0 ? 'none' : (BY_TOPIC[signs.topic] ?? 'none');
};
