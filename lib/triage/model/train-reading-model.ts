// The reading model, at build time: labelled chats become one table of weights a task.
import type { Conversation } from '@/lib/domain/conversation';
import type { LabelledChat } from '@/lib/domain/labelled-chat';
import type { Topic } from '@/lib/domain/pack';
import type { LinearModel, ReadingModel, ReadingTask } from '@/lib/domain/reading-model';
import { ESCALATIONS, FLAGS, STYLES } from '@/lib/domain/taxonomy';
import { customerTurns, type Turn, turnsOf } from '@/lib/domain/turns';
import { hintsOf, readRules } from '@/lib/triage/read-rules';
import { readTopics } from '@/lib/triage/topic-reader';
import { type TriageLibrary, weighTurns } from '@/lib/triage/triage';
import { chatFeatures, type Features, topicFeatures } from './chat-features';
import { type SparseVector, trainLinear } from './train-linear';

type Example = { readonly features: Features; readonly gold: LabelledChat['gold'] };
type Task = { readonly task: ReadingTask; readonly classes: readonly string[]; readonly labelOf: (gold: LabelledChat['gold']) => string };

/** Chosen by cross-validation on our own chats. */
const PENALTY = 0.003;
const EPOCHS = 40;
const TOPIC_EPOCHS = 20;
const RATE = 0.15;
/** A feature of fewer chats tells nothing. */
const LEAST = 3;

/** `trainedOn`: hash of what went in. The same chats and library give the same model. */
export const trainReadingModel = (chats: readonly LabelledChat[], library: TriageLibrary, trainedOn: string): ReadingModel => ({
  trainedOn,
  chat: trainChatModel(chats, library),
  topic: trainTopicModel(chats, [...library.topics.values()]),
});

const trainChatModel = (chats: readonly LabelledChat[], library: TriageLibrary): LinearModel => {
  const examples = chats.map((chat) => ({ features: featuresOf(chat, library), gold: chat.gold }));
  const { features, rows } = toRows(examples);
  const tables = tasksOf(examples).map(({ task, classes, labelOf }) => {
    const labels = examples.map(({ gold }) => Math.max(0, classes.indexOf(labelOf(gold))));
    return { task, classes, ...trainTable(rows, labels, classes.length, features.length, EPOCHS) };
  });
  return { features, tables };
};

/** On whole chats, and on the ways in which the pack says that customers put each topic. */
const trainTopicModel = (chats: readonly LabelledChat[], topics: readonly Topic[]): LinearModel => {
  const classes = topics.map((topic) => topic.id);
  const said = topics.flatMap((topic) =>
    [...topic.says, ...topic.words, topic.title].map((text) => ({ topic: topic.id, features: topicFeatures([{ text, weight: 1 }]) })),
  );
  const asked = chats.map((chat) => ({ topic: chat.gold.topics[0] ?? '', features: topicFeatures(weighTurns(askedIn(chat))) }));
  const examples = [...said, ...asked].filter((example) => classes.includes(example.topic));
  const { features, rows } = toRows(examples);
  const labels = examples.map((example) => classes.indexOf(example.topic));
  return { features, tables: [{ task: 'topic', classes, ...trainTable(rows, labels, classes.length, features.length, TOPIC_EPOCHS) }] };
};

const trainTable = (rows: readonly SparseVector[], labels: readonly number[], classes: number, features: number, epochs: number) =>
  pack(
    trainLinear(
      rows,
      labels,
      rows.map(() => 1),
      { classes, features, penalty: PENALTY, epochs, rate: RATE },
    ),
  );

const toRows = (examples: readonly { readonly features: Features }[]) => {
  const features = commonFeatures(examples);
  const columns = new Map(features.map((feature, column) => [feature, column]));
  return { features, rows: examples.map((example) => toVector(example.features, columns)) };
};

const conversationOf = ({ messages }: LabelledChat): Conversation => ({
  key: '',
  console: '',
  title: '',
  subtitle: '',
  messages: messages.map((message, at) => ({ ...message, id: `${at}`, kind: 'text', at: null })),
});

const askedIn = (chat: LabelledChat): Turn[] => customerTurns(turnsOf(conversationOf(chat)));

/** As triage sees the chat at run time. */
const featuresOf = (chat: LabelledChat, library: TriageLibrary): Features => {
  const turns = turnsOf(conversationOf(chat));
  const { topics } = readTopics(library.reader, weighTurns(customerTurns(turns)), library.model?.topic ?? null);
  return chatFeatures(turns, hintsOf(readRules(turns, library.entries.get(topics[0]?.id ?? '') ?? null, library)));
};

const commonFeatures = (examples: readonly { readonly features: Features }[]): string[] => {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST)
    .map(([feature]) => feature)
    .sort();
};

const toVector = (features: Features, columns: ReadonlyMap<string, number>): SparseVector => {
  const known = [...features].flatMap(([feature, value]) => {
    const column = columns.get(feature);
    return column === undefined ? [] : [{ column, value }];
  });
  return { at: Uint32Array.from(known, ({ column }) => column), values: Float32Array.from(known, ({ value }) => value) };
};

const tasksOf = (examples: readonly Example[]): Task[] => [
  { task: 'emotion', classes: ['0', '1', '2', '3', '4'], labelOf: ({ emotion }) => `${emotion}` },
  { task: 'escalation', classes: ESCALATIONS, labelOf: ({ escalation }) => escalation },
  { task: 'style', classes: STYLES, labelOf: ({ style }) => style },
  { task: 'situation', classes: [...new Set(examples.flatMap(({ gold }) => gold.situations))].sort(), labelOf: ({ situations }) => situations[0] ?? '' },
  ...FLAGS.map((flag): Task => ({ task: `flag:${flag}`, classes: ['no', 'yes'], labelOf: ({ flags }) => (flags.includes(flag) ? 'yes' : 'no') })),
];

/** Weights to signed bytes: a hundredth of the largest is more than the chats can tell apart. */
const pack = (model: readonly Float32Array[]): { scale: number; weights: string } => {
  const largest = model.reduce((most, row) => row.reduce((inner, weight) => Math.max(inner, Math.abs(weight)), most), 1e-6);
  const scale = largest / 127;
  let bytes = '';
  for (const row of model) for (const weight of row) bytes += String.fromCharCode(Math.round(weight / scale) & 0xff);
  return { scale, weights: btoa(bytes) };
};
