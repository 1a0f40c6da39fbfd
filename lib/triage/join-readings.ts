// Triage: rules and model become one reading. The rules can show their words; the model hears what no cue names.
import { type EmotionLevel, ESCALATIONS, type Escalation, FLAGS, type Flag, STYLES, type Style } from '@/lib/domain/taxonomy';
import type { Turn } from '@/lib/domain/turns';
import { chatFeatures, type Features } from './model/chat-features';
import { knownWords, type OpenModel, type Probabilities, readTask } from './model/read-model';
import { hintsOf, type RuleReading } from './read-rules';

export type Reading = {
  readonly emotion: EmotionLevel;
  readonly flags: readonly Flag[];
  readonly escalation: Escalation;
  readonly situations: readonly string[];
  readonly style: Style;
};

/** A flag that a cue names stands; one that only the model hears needs this. All limits by cross-validation on our own chats. */
const FLAG_ALONE = 0.3;
const DANGER_ALONE = 0.4;
/** A chat of fewer words that the model knows than this is read by the rules in part, one of none wholly. */
const ENOUGH_WORDS = 30;
/** How much more a flag needs in a chat of no known words. */
const FEW_WORDS = 0.5;
/** A calm customer who names a court or the press mostly threatens nobody: there a cue needs the model to agree. */
const FLAG_WITH_CUE_CALM = 0.2;
/** Danger is told rather too often than missed. */
const EMERGENCY_WITH_CUE = 0.02;
const EMERGENCY_ALONE = 0.45;
/** Without a cue, the flags must hear the danger too. */
const DANGER_HEARD = 0.3;
const SITUATIONS = 3;
const SITUATION_LEAST = 0.09;
/** How much a playbook gains that the rules call for. */
const SITUATION_BY_RULE = 0.12;

/** `model` null: the rules alone. `turns`: the chat up to a customer turn. */
export const joinReadings = (rules: RuleReading, turns: readonly Turn[], model: OpenModel | null): Reading => {
  if (!model) return { emotion: rules.level, flags: rules.flags, escalation: rules.escalation, situations: rules.situations, style: rules.style };
  const features = chatFeatures(turns, hintsOf(rules));
  const trust = Math.min(1, knownWords(model, features) / ENOUGH_WORDS);
  const heard = Math.max(...(['flag:safety', 'flag:self-harm'] as const).map((task) => readTask(model, task, features).get('yes') ?? 0));
  const rung = joinEscalation(rules, blend(readTask(model, 'escalation', features), rules.escalation, trust), heard * trust);
  const likely = joinEmotion(blend(readTask(model, 'emotion', features), `${rules.level}`, trust));
  // Who takes back the sharp word is not angry any more, however sharp it was.
  const emotion = rules.eased ? (Math.min(likely, 1) as EmotionLevel) : likely;
  const flags = joinFlags(rules, features, model, { emergency: rung === 'emergency', calm: emotion === 0, trust });
  const escalation = atLeast(rung, flags, rules);
  return {
    emotion,
    flags,
    escalation,
    situations: joinSituations(rules, blend(readTask(model, 'situation', features), rules.situations[0] ?? '', trust), escalation === 'emergency'),
    style: STYLES.find((style) => style === mostLikely(readTask(model, 'style', features))) ?? 'unknown',
  };
};

/** The rules' answer for the part that the model cannot be trusted with. */
const blend = (shares: Probabilities, byRule: string, trust: number): Probabilities =>
  new Map([...shares].map(([name, share]) => [name, share * trust + (name === byRule ? 1 - trust : 0)]));

const mostLikely = (shares: Probabilities): string => [...shares].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', -1])[0];

/** The median: of an ordered feeling it is never far off, where the likeliest level can be. */
const joinEmotion = (shares: Probabilities): EmotionLevel => {
  let sum = 0;
  for (const level of [0, 1, 2, 3] as const) {
    sum += shares.get(`${level}`) ?? 0;
    if (sum >= 0.5) return level;
  }
  return 4;
};

const joinEscalation = (rules: RuleReading, shares: Probabilities, heard: number): Escalation => {
  const danger = shares.get('emergency') ?? 0;
  const named = rules.emergency !== null || rules.flags.includes('self-harm');
  if (named ? danger >= EMERGENCY_WITH_CUE : danger >= EMERGENCY_ALONE && heard >= DANGER_HEARD) return 'emergency';
  const rest = new Map([...shares].filter(([rung]) => rung !== 'emergency'));
  return ESCALATIONS.find((rung) => rung === mostLikely(rest)) ?? 'none';
};

/** Whatever the tone: the press, a group and a court are never one consultant's to answer. */
const atLeast = (rung: Escalation, flags: readonly Flag[], rules: RuleReading): Escalation => {
  const outside = flags.includes('media') || flags.includes('group') || (flags.includes('legal') && rules.escalation === 'specialist');
  return outside && ESCALATIONS.indexOf(rung) < ESCALATIONS.indexOf('specialist') ? 'specialist' : rung;
};

type Setting = { readonly emergency: boolean; readonly calm: boolean; readonly trust: number };

const joinFlags = (rules: RuleReading, features: Features, model: OpenModel, { emergency, calm, trust }: Setting): Flag[] => {
  const withCue = calm ? FLAG_WITH_CUE_CALM : 0;
  const flags = FLAGS.filter((flag) => {
    const share = readTask(model, `flag:${flag}`, features).get('yes') ?? 0;
    const alone = (flag === 'safety' || flag === 'self-harm' ? DANGER_ALONE : FLAG_ALONE) + FEW_WORDS * (1 - trust);
    return share >= (rules.flags.includes(flag) ? withCue : alone);
  });
  const named = flags.includes('safety') || flags.includes('self-harm');
  return emergency && !named ? ['safety', ...flags] : flags;
};

const joinSituations = (rules: RuleReading, shares: Probabilities, emergency: boolean): string[] => {
  const scored = [...shares].map(([id, share]) => ({ id, score: share + (rules.situations.includes(id) ? SITUATION_BY_RULE : 0) }));
  const best = scored.filter(({ score }) => score >= SITUATION_LEAST).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const ids = best.map(({ id }) => id);
  const first = emergency && ids[0] !== 'pb.self-harm' ? ['pb.emergency', ...ids.filter((id) => id !== 'pb.emergency')] : ids;
  return first.length > 0 ? first.slice(0, SITUATIONS) : ['pb.inquiry'];
};
