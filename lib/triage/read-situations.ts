// Triage: which playbooks to have open, most urgent first.
import type { EmotionLevel, Flag } from '@/lib/domain/taxonomy';

export type SituationSigns = {
  readonly emergency: boolean;
  readonly flags: ReadonlySet<Flag>;
  readonly emotion: EmotionLevel;
  readonly court: boolean;
  readonly topic: string;
  readonly question: boolean;
  readonly waiting: boolean;
  readonly closing: boolean;
  readonly demand: boolean;
  readonly ourFault: boolean;
  readonly praise: boolean;
  /** The topic is one that people write about in trouble. */
  readonly grievance: boolean;
};

/** The panel opens this many. */
const MOST = 3;

const isQuality = (topic: string): boolean => /^(repair\.|handover\.(defect|mismatch)|build\.quality)/.test(topic);
const isNonQuality = (topic: string): boolean =>
  /^(plan\.|design\.|sales\.(price|price-drop|promise|contract)|handover\.(area|fees|delay|refusal)|living\.(fee|committee|parking)|after\.facade)/.test(topic);

/** Each situation with the sign that calls for it; their order is their urgency. */
const RULES: readonly (readonly [string, (signs: SituationSigns) => boolean])[] = [
  ['pb.self-harm', ({ flags }) => flags.has('self-harm')],
  ['pb.emergency', ({ emergency }) => emergency],
  ['pb.manipulation', ({ flags }) => flags.has('manipulation')],
  ['pb.group', ({ flags }) => flags.has('group')],
  ['pb.media', ({ flags }) => flags.has('media')],
  ['pb.legal', ({ court }) => court],
  ['pb.abuse', ({ flags }) => flags.has('abuse')],
  ['pb.regulator', ({ flags, emotion }) => flags.has('regulator') && emotion >= 2],
  ['pb.praise', ({ praise, emotion, flags }) => praise && emotion === 0 && !flags.has('repeat')],
  ['pb.waiting', ({ waiting, emotion, flags }) => waiting && emotion <= 2 && !flags.has('repeat')],
  ['pb.closing', ({ closing, emotion }) => closing && emotion <= 1],
  ['pb.repeat', ({ flags }) => flags.has('repeat')],
  ['pb.anger', ({ emotion, emergency }) => emotion >= 3 && !emergency],
  ['pb.compensation', ({ flags }) => flags.has('compensation')],
  ['pb.vulnerable', ({ flags, emotion }) => flags.has('vulnerable') && emotion >= 1],
  ['pb.unreasonable', ({ demand, emotion }) => demand && emotion >= 2],
  ['pb.our-fault', ({ ourFault, emotion }) => ourFault && emotion <= 2],
  ['pb.quality', ({ topic, emotion, question }) => isQuality(topic) && (emotion >= 2 || !question)],
  ['pb.non-quality', ({ topic, emotion }) => isNonQuality(topic) && emotion >= 2],
  ['pb.waiting', ({ waiting }) => waiting],
  ['pb.complaint', ({ emotion }) => emotion >= 2],
  ['pb.complaint', ({ emotion, question, grievance }) => emotion === 1 && (grievance || !question)],
];

/** Never empty: a chat without a sign is a plain question. */
export const readSituations = (signs: SituationSigns): string[] => {
  const found = RULES.filter(([, applies]) => applies(signs)).map(([id]) => id);
  if (signs.emotion <= 1 && !signs.emergency && !found.includes('pb.praise') && !found.includes('pb.closing')) found.push('pb.inquiry');
  const unique = [...new Set(found)];
  return unique.length > 0 ? unique.slice(0, MOST) : ['pb.inquiry'];
};
