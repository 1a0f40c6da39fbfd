// Assist: at which point the chat stands, and which scripts may help out when a topic has none for it.
import type { Moment } from '@/lib/domain/pack';
import type { Triage } from '@/lib/domain/triage';

export const pickMoment = ({ situations, flags, emotion, escalation }: Triage): Moment => {
  const first = situations[0];
  if (escalation === 'emergency') return 'emergency';
  if (first === 'pb.closing' || first === 'pb.praise') return 'closing';
  if (first === 'pb.waiting') return 'waiting';
  if (first === 'pb.manipulation' || first === 'pb.unreasonable') return 'refusal';
  if (flags.includes('repeat') || emotion >= 3) return 'repeat';
  return emotion >= 2 || first === 'pb.complaint' || first === 'pb.quality' || first === 'pb.our-fault' ? 'complaint' : 'first';
};

/** How well a script of one moment serves at another, 0–1; absent: not at all. */
const STAND_IN: Readonly<Record<Moment, Readonly<Partial<Record<Moment, number>>>>> = {
  first: { complaint: 0.5 },
  complaint: { repeat: 0.55, first: 0.5 },
  repeat: { complaint: 0.7, first: 0.25 },
  refusal: { complaint: 0.5, first: 0.4, repeat: 0.4 },
  waiting: { repeat: 0.5, complaint: 0.5, first: 0.35 },
  closing: { first: 0.2 },
  emergency: { repeat: 0.2, complaint: 0.2 },
};

/** 1 for the moment itself; the best stand-in of several. */
export const momentFit = (moments: readonly Moment[], moment: Moment): number =>
  moments.includes(moment) ? 1 : Math.max(0, ...moments.map((other) => STAND_IN[moment][other] ?? 0));
