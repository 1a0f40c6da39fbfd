// Triage, whole: a conversation becomes what the panel believes about it, each belief with its words.

import type { Conversation } from '@/lib/domain/conversation';
import { anyMatch } from '@/lib/domain/cue';
import type { Lang } from '@/lib/domain/language';
import type { LanguageData } from '@/lib/domain/language-data';
import type { Topic } from '@/lib/domain/pack';
import type { Flag, TopicEntry } from '@/lib/domain/taxonomy';
import type { Evidence, ScoredId, Triage } from '@/lib/domain/triage';
import { customerTurns, type Turn, turnsOf } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';
import type { WeightedText } from '@/lib/retrieval/search';
import { answerKind } from './answer-kind';
import { decideEscalation } from './decide-escalation';
import { type EmergencyReading, type EmergencyRule, readEmergency } from './read-emergency';
import { type EmotionReading, readEmotion, type TurnSetting } from './read-emotion';
import { type FlagReading, readFlags } from './read-flags';
import { readSituations } from './read-situations';
import { readStyle } from './read-style';
import { matchedWords, readTopics, type TopicReader } from './topic-reader';

/** All that triage needs of one language. */
export type TriageLibrary = {
  readonly data: LanguageData;
  readonly topics: ReadonlyMap<string, Topic>;
  /** Names and stages also of topics that the packs do not hold. */
  readonly entries: ReadonlyMap<string, TopicEntry>;
  readonly reader: TopicReader;
  readonly emergencies: readonly EmergencyRule[];
};

/** `confidence` 0–1: how much of what was asked the library holds. */
export type TriageResult = { readonly triage: Triage; readonly emergency: EmergencyReading | null; readonly confidence: number };

/** Topics told at most. */
const TOPICS = 3;
/** The newest turn counts in full, older ones less and less: what was asked five turns ago still counts. */
const FADE = 0.8;
const OLDEST = 0.4;
const COURT = /律师|法院|法庭|起诉|立案|仲裁|诉讼|官司|(?<!报|广|公|通|警)告(你们|上法|到法)|lawyer|attorney|solicitor|court|sue\b|legal action|tribunal/;

/** `lang` is the customer's. Works for an empty conversation, which is calm and about nothing. */
export const triageConversation = (conversation: Conversation, lang: Lang, library: TriageLibrary): TriageResult => {
  const all = turnsOf(conversation);
  const turns = customerTurns(all);
  const flags = readFlags(turns, library.data);
  const emergency = readEmergency(turns, library.emergencies);
  const { topics, confidence } = readTopics(library.reader, weighTurns(turns));
  const chosen = preferEmergencyTopic(topics, emergency).slice(0, TOPICS);
  const grievance = library.entries.get(chosen[0]?.id ?? '')?.grievance ?? false;
  const emotion = readEmotion(turns, settingsOf(all, library.data), grievance, library.data);
  return { triage: compose({ lang, turns, emotion, flags, emergency, topics: chosen, library }), emergency, confidence };
};

/** For each customer turn: whether a person had answered in substance before it. */
const settingsOf = (turns: readonly Turn[], data: LanguageData): TurnSetting[] => {
  let answered = false;
  return turns.flatMap((turn) => {
    if (turn.from === 'customer') return [{ answered }];
    if (turn.messages.some((message) => answerKind(message, data) === 'substantive')) answered = true;
    return [];
  });
};

/** The query of all customer turns; turns without words of their own are left out. */
export const weighTurns = (turns: readonly Turn[]): WeightedText[] =>
  turns.map((turn, at) => ({ text: turn.text, weight: Math.max(OLDEST, FADE ** (turns.length - 1 - at)) }));

/** An emergency of one topic decides the topic. */
const preferEmergencyTopic = (topics: readonly ScoredId[], reading: EmergencyReading | null): ScoredId[] => {
  const own = reading?.emergency.topics ?? [];
  const best = topics.find((topic) => own.includes(topic.id));
  if (!best || own.includes(topics[0]?.id ?? '')) return [...topics];
  return [{ id: best.id, score: topics[0]?.score ?? best.score }, ...topics.filter((topic) => topic !== best)];
};

type Readings = {
  readonly lang: Lang;
  readonly turns: readonly Turn[];
  readonly emotion: EmotionReading;
  readonly flags: FlagReading;
  readonly emergency: EmergencyReading | null;
  readonly topics: readonly ScoredId[];
  readonly library: TriageLibrary;
};

const compose = (readings: Readings): Triage => {
  const { lang, turns, emotion, topics, library } = readings;
  const flags = new Set<Flag>(readings.flags.flags);
  if (readings.emergency) flags.add(emergencyFlag(readings.emergency));
  const level = emotion.levels.at(-1) ?? 0;
  const topic = topics[0]?.id ?? '';
  const habits = readHabits(turns, library.data);
  const grievance = library.entries.get(topic)?.grievance ?? false;
  const court = flags.has('legal') && turns.some((turn) => COURT.test(normalize(turn.text)));
  const signs = { emergency: readings.emergency !== null, flags, emotion: level, court, topic };
  const entry = library.entries.get(topic);
  return {
    lang,
    topics,
    stage: entry?.stage ?? 'any',
    sensitivity: entry?.sensitivity ?? 'C',
    emotion: level,
    emotions: emotion.levels,
    trend: emotion.trend,
    flags: [...flags],
    escalation: decideEscalation({ ...signs, exception: habits.demand && level >= 1 }),
    style: readStyle(turns, library.data),
    situations: readSituations({ ...signs, ...habits, grievance }),
    accountable: library.topics.get(topic)?.accountable ?? '',
    supervisor: library.topics.get(topic)?.supervisor ?? '',
    evidence: collectEvidence(readings),
  };
};

const emergencyFlag = ({ emergency }: EmergencyReading): Flag => (emergency.id === 'self-harm' ? 'self-harm' : 'safety');

const readHabits = (turns: readonly Turn[], { speech }: LanguageData) => {
  const last = normalize(turns.at(-1)?.text ?? '');
  const all = normalize(turns.map((turn) => turn.text).join('\n'));
  return {
    question: anyMatch(speech.question, last),
    // The first words of a chat wait for nothing yet.
    waiting: turns.length > 1 && (anyMatch(speech.waiting, last) || anyMatch(speech.wordless, last)),
    closing: anyMatch(speech.closing, last) && !anyMatch(speech.question, last),
    demand: anyMatch(speech.demand, last),
    ourFault: anyMatch(speech.ourFault, all),
    praise: anyMatch(speech.praise, last),
  };
};

const collectEvidence = ({ turns, emotion, flags, emergency, topics, library }: Readings): Evidence[] => {
  const last = turns.at(-1)?.messages.at(-1)?.id ?? '';
  const topic = library.topics.get(topics[0]?.id ?? '');
  const words = topic
    ? matchedWords(
        topic,
        turns.map((turn) => turn.text),
      )
    : [];
  return [
    ...(emergency ? ['escalation', emergencyFlag(emergency)].map((label) => ({ label, quote: emergency.quote, messageId: emergency.messageId })) : []),
    ...emotion.quotes.map((quote) => ({ label: 'emotion', quote, messageId: last })),
    ...flags.evidence,
    ...words.slice(0, 3).map((quote) => ({ label: 'topic', quote, messageId: last })),
  ];
};
