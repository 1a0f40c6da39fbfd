// Triage, by rules: what the words of knowledge/language and the pack's cues say of a chat. The model hears all of it as hints.
import { anyMatch } from '@/lib/domain/cue';
import type { LanguageData } from '@/lib/domain/language-data';
import type { EmotionLevel, Escalation, Flag, Style, TopicEntry } from '@/lib/domain/taxonomy';
import { customerTurns, type Turn } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';
import { answerKind } from './answer-kind';
import { decideEscalation } from './decide-escalation';
import { type EmergencyLibrary, type EmergencyReading, readEmergency } from './read-emergency';
import { type EmotionReading, readEmotion, type TurnSetting } from './read-emotion';
import { type FlagReading, readFlags } from './read-flags';
import { readSituations } from './read-situations';
import { readStyle } from './read-style';

export type RuleReading = {
  readonly emotion: EmotionReading;
  readonly level: EmotionLevel;
  readonly flagReading: FlagReading;
  readonly flags: readonly Flag[];
  readonly emergency: EmergencyReading | null;
  readonly escalation: Escalation;
  readonly situations: readonly string[];
  readonly style: Style;
  /** The customer says that the storm is over. */
  readonly eased: boolean;
};

export type RuleLibrary = { readonly data: LanguageData; readonly emergencies: EmergencyLibrary };

const COURT = /律师|法院|法庭|起诉|立案|仲裁|诉讼|官司|(?<!报|广|公|通|警)告(你们|上法|到法)|lawyer|attorney|solicitor|court|sue\b|legal action|tribunal/;

/** `turns`: the chat up to a customer turn, oldest first; `topic`: what it is about, null when unknown. */
export const readRules = (turns: readonly Turn[], topic: TopicEntry | null, library: RuleLibrary): RuleReading => {
  const asked = customerTurns(turns);
  const emotion = readEmotion(asked, settingsOf(turns, library.data), topic?.grievance ?? false, library.data);
  const flagReading = readFlags(asked, library.data);
  const emergency = readEmergency(asked, library.emergencies);
  const flags = new Set<Flag>(flagReading.flags);
  if (emergency) flags.add(emergencyFlag(emergency));
  const level = emotion.levels.at(-1) ?? 0;
  const habits = readHabits(asked, library.data);
  // Who asks calmly about a court case of somebody else threatens nobody.
  const court = level > 0 && flags.has('legal') && asked.some((turn) => COURT.test(normalize(turn.text)));
  const signs = { emergency: emergency !== null, flags, emotion: level, court, topic: topic?.id ?? '' };
  return {
    emotion,
    level,
    flagReading,
    flags: [...flags],
    emergency,
    escalation: decideEscalation({ ...signs, exception: habits.demand && level >= 1 }),
    situations: readSituations({ ...signs, ...habits, grievance: topic?.grievance ?? false }),
    style: readStyle(asked, library.data),
    eased: level <= 1 && anyMatch(library.data.emotion.eased, normalize(asked.at(-1)?.text ?? '')),
  };
};

export const emergencyFlag = ({ emergency }: EmergencyReading): Flag => (emergency.id === 'self-harm' ? 'self-harm' : 'safety');

/** As features of the model. */
export const hintsOf = ({ level, emotion, flags, escalation, situations, style }: RuleReading): string[] => [
  `emotion:${level}`,
  `trend:${emotion.trend}`,
  `escalation:${escalation}`,
  `style:${style}`,
  `first:${situations[0] ?? ''}`,
  ...flags.map((flag) => `flag:${flag}`),
  ...situations.map((situation) => `situation:${situation}`),
];

/** For each customer turn: whether a person had answered in substance before it. */
const settingsOf = (turns: readonly Turn[], data: LanguageData): TurnSetting[] => {
  let answered = false;
  return turns.flatMap((turn) => {
    if (turn.from === 'customer') return [{ answered }];
    if (turn.messages.some((message) => answerKind(message, data) === 'substantive')) answered = true;
    return [];
  });
};

const readHabits = (asked: readonly Turn[], { speech }: LanguageData) => {
  const last = normalize(asked.at(-1)?.text ?? '');
  const all = normalize(asked.map((turn) => turn.text).join('\n'));
  return {
    question: anyMatch(speech.question, last),
    // The first words of a chat wait for nothing yet.
    waiting: asked.length > 1 && (anyMatch(speech.waiting, last) || anyMatch(speech.wordless, last)),
    closing: anyMatch(speech.closing, last) && !anyMatch(speech.question, last),
    demand: anyMatch(speech.demand, last),
    ourFault: anyMatch(speech.ourFault, all),
    praise: anyMatch(speech.praise, last),
  };
};
