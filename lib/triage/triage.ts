// Triage, whole: a conversation becomes what the panel believes about it, each belief with its words.

import type { Conversation } from '@/lib/domain/conversation';
import { anyMatch } from '@/lib/domain/cue';
import type { Lang } from '@/lib/domain/language';
import type { LanguageData } from '@/lib/domain/language-data';
import type { Topic } from '@/lib/domain/pack';
import type { EmotionLevel, TopicEntry } from '@/lib/domain/taxonomy';
import type { Evidence, ScoredId, Triage } from '@/lib/domain/triage';
import { customerTurns, type Turn, turnsOf } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';
import type { WeightedText } from '@/lib/retrieval/search';
import { chooseEmergency } from './choose-emergency';
import { joinReadings, type Reading } from './join-readings';
import type { OpenModel, OpenReadingModel } from './model/read-model';
import { quoteFor } from './quote-for';
import type { EmergencyLibrary, EmergencyReading } from './read-emergency';
import { emergencyFlag, type RuleReading, readRules } from './read-rules';
import { matchedWords, readTopics, type TopicReader } from './topic-reader';

/** All that triage needs of one language. */
export type TriageLibrary = {
  readonly data: LanguageData;
  readonly topics: ReadonlyMap<string, Topic>;
  /** Names and stages also of topics that the packs do not hold. */
  readonly entries: ReadonlyMap<string, TopicEntry>;
  /** Title of the touchpoint that a topic belongs to, by the topic's id. */
  readonly touchpoints: ReadonlyMap<string, string>;
  readonly reader: TopicReader;
  readonly emergencies: EmergencyLibrary;
  /** Null: the rules alone. */
  readonly model: OpenReadingModel | null;
};

/** `confidence` 0–1: how much of what was asked the library holds. */
export type TriageResult = { readonly triage: Triage; readonly emergency: EmergencyReading | null; readonly confidence: number };

/** Topics told at most. */
const TOPICS = 3;
/** The newest turn counts in full, older ones less and less: what was asked five turns ago still counts. */
const FADE = 0.8;
const OLDEST = 0.4;
/** Customer turns that the trend is read from; older ones are read by the rules alone. */
const TREND = 3;

/** `lang` is the customer's. Works for an empty conversation, which is calm and about nothing. */
export const triageConversation = (conversation: Conversation, lang: Lang, library: TriageLibrary): TriageResult => {
  const turns = upToCustomer(turnsOf(conversation));
  const asked = customerTurns(turns);
  // “在吗” is about nothing, wherever it stands.
  const worded = asked.filter((turn) => !anyMatch(library.data.speech.wordless, normalize(turn.text).trim()));
  const { topics, confidence } = readTopics(library.reader, weighTurns(worded), library.model?.topic ?? null);
  // Words that no topic owns are about nothing known, whichever topic comes first.
  const entry = (confidence > 0 ? library.entries.get(topics[0]?.id ?? '') : undefined) ?? null;
  const rules = readRules(turns, entry, library);
  const reading = joinReadings(rules, turns, library.model?.chat ?? null);
  const emergency = reading.escalation === 'emergency' ? (rules.emergency ?? chooseEmergency(library.emergencies, reading.flags, asked)) : null;
  const chosen = preferEmergencyTopic(topics, emergency).slice(0, TOPICS);
  const emotions = readEmotions(turns, rules, reading, entry, library);
  return { triage: compose({ lang, asked, rules, reading, emergency, topics: chosen, emotions, library }), emergency, confidence };
};

/** What comes after the customer's last words does not change how they were meant. */
const upToCustomer = (turns: readonly Turn[]): Turn[] => turns.slice(0, turns.findLastIndex((turn) => turn.from === 'customer') + 1);

/** The query of all customer turns. */
export const weighTurns = (asked: readonly Turn[]): WeightedText[] =>
  asked.map((turn, at) => ({ text: turn.text, weight: Math.max(OLDEST, FADE ** (asked.length - 1 - at)) }));

/** An emergency of one topic decides the topic. */
const preferEmergencyTopic = (topics: readonly ScoredId[], reading: EmergencyReading | null): ScoredId[] => {
  const own = reading?.emergency.topics ?? [];
  const best = topics.find((topic) => own.includes(topic.id));
  if (!best || own.includes(topics[0]?.id ?? '')) return [...topics];
  return [{ id: best.id, score: topics[0]?.score ?? best.score }, ...topics.filter((topic) => topic !== best)];
};

/** One level a customer turn; the recent ones are read as if the chat ended there. */
const readEmotions = (turns: readonly Turn[], rules: RuleReading, reading: Reading, entry: TopicEntry | null, library: TriageLibrary): EmotionLevel[] => {
  const ends = turns.flatMap((turn, at) => (turn.from === 'customer' ? [at + 1] : []));
  return ends.map((end, at) => {
    if (at === ends.length - 1) return reading.emotion;
    if (!library.model || at < ends.length - TREND) return rules.emotion.levels[at] ?? 0;
    const then = turns.slice(0, end);
    return joinReadings(readRules(then, entry, library), then, library.model.chat).emotion;
  });
};

const trendOf = (levels: readonly EmotionLevel[]): -1 | 0 | 1 => {
  const recent = levels.slice(-TREND);
  const first = recent[0] ?? 0;
  const last = recent.at(-1) ?? 0;
  return last > first ? 1 : last < first ? -1 : 0;
};

type Readings = {
  readonly lang: Lang;
  readonly asked: readonly Turn[];
  readonly rules: RuleReading;
  readonly reading: Reading;
  readonly emergency: EmergencyReading | null;
  readonly topics: readonly ScoredId[];
  readonly emotions: readonly EmotionLevel[];
  readonly library: TriageLibrary;
};

const compose = (readings: Readings): Triage => {
  const { lang, reading, topics, emotions, library } = readings;
  const topic = topics[0]?.id ?? '';
  const entry = library.entries.get(topic);
  return {
    lang,
    topics,
    stage: entry?.stage ?? 'any',
    sensitivity: entry?.sensitivity ?? 'C',
    emotion: reading.emotion,
    emotions,
    trend: trendOf(emotions),
    flags: reading.flags,
    escalation: reading.escalation,
    style: reading.style,
    situations: reading.situations,
    accountable: library.topics.get(topic)?.accountable ?? '',
    supervisor: library.topics.get(topic)?.supervisor ?? '',
    touchpoint: library.touchpoints.get(topic) ?? '',
    evidence: collectEvidence(readings),
  };
};

const collectEvidence = ({ asked, rules, reading, emergency, topics, library }: Readings): Evidence[] => {
  const last = asked.at(-1)?.messages.at(-1)?.id ?? '';
  const topic = library.topics.get(topics[0]?.id ?? '');
  const texts = asked.map((turn) => turn.text);
  const danger = emergency ? ['escalation', emergencyFlag(emergency)].map((label) => ({ label, quote: emergency.quote, messageId: emergency.messageId })) : [];
  const feeling = rules.emotion.quotes.map((quote) => ({ label: 'emotion', quote, messageId: last }));
  const words = topic ? matchedWords(topic, texts).slice(0, 3) : [];
  return [
    ...danger,
    ...(feeling.length > 0 || reading.emotion === 0
      ? feeling
      : heard(library.model?.chat ?? null, 'emotion', `${reading.emotion}`, 'emotion', asked.slice(-1))),
    ...reading.flags.flatMap((flag) => {
      const cue = rules.flagReading.evidence.find((piece) => piece.label === flag);
      if (cue) return [cue];
      return danger.some((piece) => piece.label === flag) ? [] : heard(library.model?.chat ?? null, `flag:${flag}`, 'yes', flag, asked);
    }),
    ...words.map((quote) => ({ label: 'topic', quote, messageId: last })),
  ];
};

const heard = (model: OpenModel | null, task: Parameters<typeof quoteFor>[1], name: string, label: string, asked: readonly Turn[]): Evidence[] => {
  const quote = model ? quoteFor(model, task, name, label, asked) : null;
  return quote ? [quote] : [];
};
