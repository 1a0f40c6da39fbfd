// The reading model, at build time: labelled chats become one table of weights a task.
import type { Conversation } from '@/lib/domain/conversation';
import type { LabelledChat } from '@/lib/domain/labelled-chat';
import type { Topic } from '@/lib/domain/pack';
import type { LinearModel, ReadingModel, ReadingTask } from '@/lib/domain/reading-model';
import { ESCALATIONS, FLAGS, STYLES } from '@/lib/domain/taxonomy';
import { customerTurns, type Turn, turnsOf } from '@/lib/domain/turns';
import { weighTurns } from '@/lib/triage/triage';
import { chatFeatures, type Features, NO_TOPIC, topicFeatures } from './chat-features';
import { packWeights } from './pack-weights';
import { toRows } from './to-rows';
import { type SparseVector, trainLinear } from './train-linear';

type Example = { readonly features: Features; readonly gold: LabelledChat['gold'] };
/** `labelsOf`: the class of a chat, most fitting first where it has several. */
type Task = { readonly task: ReadingTask; readonly classes: readonly string[]; readonly labelsOf: (gold: LabelledChat['gold']) => readonly string[] };

/** Chosen by cross-validation on our own chats. */
const PENALTY = 0.003;
const EPOCHS = 40;
const TOPIC_EPOCHS = 20;
const RATE = 0.15;
/** How much the first, second and third situation of a chat count: all of them are to be open, in this order. */
const SHARES = [1, 0.6, 0.45] as const;
/** A feature of fewer chats tells nothing. */
const LEAST = 5;

/** `trainedOn`: hash of what went in. The same chats and topics give the same model. */
export const trainReadingModel = (chats: readonly LabelledChat[], topics: readonly Topic[], trainedOn: string): ReadingModel => ({
  trainedOn,
  chat: trainChatModel(chats.filter(({ gold }) => gold.topics.length > 0)),
  topic: trainTopicModel(chats, topics),
});

const trainChatModel = (chats: readonly LabelledChat[]): LinearModel => {
  const examples = chats.map((chat) => ({ features: featuresOf(chat), gold: chat.gold }));
  const { features, rows } = toRows(examples, LEAST);
  const tables = tasksOf(examples).map(({ task, classes, labelsOf }) => {
    const labelled = examples.flatMap(({ gold }, at) =>
      labelsOf(gold).map((name, rank) => ({ row: rows[at] as SparseVector, label: Math.max(0, classes.indexOf(name)), weight: SHARES[rank] ?? 0 })),
    );
    const lines = trainRows(labelled, classes.length, features.length, EPOCHS);
    // Of two classes one line says all.
    return classes.length === 2 ? { task, classes: classes.slice(1), ...pack([difference(lines)]) } : { task, classes, ...pack(lines) };
  });
  return { features, tables };
};

/** On whole chats, and on the ways in which the pack says that customers put each topic. */
const trainTopicModel = (chats: readonly LabelledChat[], topics: readonly Topic[]): LinearModel => {
  const classes = [...topics.map((topic) => topic.id), NO_TOPIC];
  const said = topics.flatMap((topic) =>
    [...topic.says, ...topic.scripts.flatMap(({ says }) => says), ...topic.words, topic.title].map((text) => ({
      topic: topic.id,
      features: topicFeatures([{ text, weight: 1 }]),
    })),
  );
  const asked = chats.map((chat) => ({ topic: chat.gold.topics[0] ?? NO_TOPIC, features: topicFeatures(weighTurns(askedIn(chat))) }));
  const examples = [...said, ...asked].filter((example) => classes.includes(example.topic));
  const { features, rows } = toRows(examples, LEAST);
  const labelled = examples.map((example, at) => ({ row: rows[at] as SparseVector, label: classes.indexOf(example.topic), weight: 1 }));
  return { features, tables: [{ task: 'topic', classes, ...pack(trainRows(labelled, classes.length, features.length, TOPIC_EPOCHS)) }] };
};

type Labelled = { readonly row: SparseVector; readonly label: number; readonly weight: number };

const trainRows = (labelled: readonly Labelled[], classes: number, features: number, epochs: number): Float32Array[] =>
  trainLinear(
    labelled.map(({ row }) => row),
    labelled.map(({ label }) => label),
    labelled.map(({ weight }) => weight),
    { classes, features, penalty: PENALTY, epochs, rate: RATE },
  );

const difference = ([no, yes]: readonly Float32Array[]): Float32Array => Float32Array.from(yes ?? [], (weight, at) => weight - (no?.[at] ?? 0));

const conversationOf = ({ messages }: LabelledChat): Conversation => ({
  key: '',
  console: '',
  title: '',
  subtitle: '',
  channel: 'own',
  messages: messages.map((message, at) => ({ ...message, id: `${at}`, kind: 'text', at: null })),
});

const askedIn = (chat: LabelledChat): Turn[] => customerTurns(turnsOf(conversationOf(chat)));

const featuresOf = (chat: LabelledChat): Features => chatFeatures(turnsOf(conversationOf(chat)));

const tasksOf = (examples: readonly Example[]): Task[] => [
  { task: 'emotion', classes: ['0', '1', '2', '3', '4'], labelsOf: ({ emotion }) => [`${emotion}`] },
  { task: 'escalation', classes: ESCALATIONS, labelsOf: ({ escalation }) => [escalation] },
  { task: 'style', classes: STYLES, labelsOf: ({ style }) => [style] },
  { task: 'situation', classes: [...new Set(examples.flatMap(({ gold }) => gold.situations))].sort(), labelsOf: ({ situations }) => situations },
  ...FLAGS.map((flag): Task => ({ task: `flag:${flag}`, classes: ['no', 'yes'], labelsOf: ({ flags }) => [flags.includes(flag) ? 'yes' : 'no'] })),
];

/** Weights as signed bytes of few levels: more than these the chats cannot tell apart, and they pack to half the size. */
const LEVELS = 15;

const pack = (lines: readonly Float32Array[]) =>
  packWeights(
    lines.flatMap((line) => [...line]),
    LEVELS,
  );
