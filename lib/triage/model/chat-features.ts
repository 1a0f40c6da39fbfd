// The reading model, first step: a chat as weighted features: the words of the newest turn, of all turns, and their shape.
import type { Turn } from '@/lib/domain/turns';
import type { WeightedText } from '@/lib/retrieval/search';
import { tokenize } from '@/lib/retrieval/tokenize';

/** The class of chats that are about nothing that the library knows. */
export const NO_TOPIC = 'none';

/** Feature names to their values. */
export type Features = ReadonlyMap<string, number>;

const NEWEST = 1;
const ALL = 0.7;
const AGENT = 0.25;

/** `turns` are all of the chat up to a customer turn, oldest first. */
export const chatFeatures = (turns: readonly Turn[]): Features => {
  const features = new Map<string, number>([['bias', 1]]);
  const asked = turns.filter((turn) => turn.from === 'customer');
  const newest = asked.at(-1)?.text ?? '';
  addWords(features, 'n:', newest, NEWEST);
  addWords(features, 'a:', asked.map((turn) => turn.text).join('\n'), ALL);
  addWords(features, 'd:', turns.findLast((turn) => turn.from === 'agent')?.text ?? '', AGENT);
  for (const shape of shapeOf(newest, asked.length)) features.set(shape, 1);
  return features;
};

/** What the chat is about: each word by the heaviest text that holds it. */
export const topicFeatures = (texts: readonly WeightedText[]): Features => {
  const words = new Map<string, number>();
  for (const { text, weight } of texts) for (const word of tokenize(text.slice(0, 4_000))) words.set(word, Math.max(words.get(word) ?? 0, weight));
  const share = Math.max(1, words.size) ** 0.25;
  return new Map([['bias', 1], ...[...words].map(([word, weight]): [string, number] => [word, weight / share])]);
};

/** Each word once, so that a long turn does not shout. */
const addWords = (features: Map<string, number>, prefix: string, text: string, weight: number): void => {
  const words = new Set(tokenize(text.slice(0, 4_000)));
  const value = weight / Math.max(1, words.size) ** 0.25;
  for (const word of words) features.set(prefix + word, value);
};

const shapeOf = (newest: string, turns: number): string[] => [
  `turns:${Math.min(4, turns)}`,
  `exclamations:${Math.min(3, newest.match(/[!！]/g)?.length ?? 0)}`,
  `questions:${Math.min(2, newest.match(/[?？]/g)?.length ?? 0)}`,
  `length:${Math.min(5, Math.floor(newest.length / 12))}`,
];
