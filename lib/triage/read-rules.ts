// Triage, by rules: what the words of knowledge/language and the pack's cues say of a chat.
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
import { readSituations, type SituationSigns } from './read-situations';
import { readStyle } from './read-style';

type Signs = Omit<SituationSigns, 'emergency' | 'flags' | 'emotion'>;

export type RuleReading = {
  readonly emotion: EmotionReading;
  readonly level: EmotionLevel;
  readonly flagReading: FlagReading;
  readonly flags: readonly Flag[];
  readonly emergency: EmergencyReading | null;
  /** What feeling and flags are weighed with. */
  readonly signs: Signs;
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
  const signs = { ...habits, court: asked.some((turn) => COURT.test(normalize(turn.text))), topic: topic?.id ?? '', grievance: topic?.grievance ?? false };
  return {
    emotion,
    level,
    flagReading,
    flags: [...flags],
    emergency,
    signs,
    ...conclude(signs, { emergency: emergency !== null, flags, emotion: level }),
    style: readStyle(asked, library.data),
    eased: level <= 1 && anyMatch(library.data.emotion.eased, normalize(asked.at(-1)?.text ?? '')),
  };
};

type Feeling = { readonly emergency: boolean; readonly flags: ReadonlySet<Flag>; readonly emotion: EmotionLevel };

/** What follows from feeling and flags, whoever read them. */
export const conclude = (signs: Signs, { emergency, flags, emotion }: Feeling): Pick<RuleReading, 'escalation' | 'situations'> => {
  // Who asks calmly about a court case of somebody else threatens nobody.
  const all = { ...signs, emergency, flags, emotion, court: signs.court && emotion > 0 && flags.has('legal') };
  return { escalation: decideEscalation({ ...all, exception: signs.demand && emotion >= 1 }), situations: readSituations(all) };
};

export const emergencyFlag = ({ emergency }: EmergencyReading): Flag => (emergency.id === 'self-harm' ? 'self-harm' : 'safety');

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
