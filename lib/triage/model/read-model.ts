// The reading model, at run time: features of a chat to the probability of each class.
import type { LinearModel, ReadingModel, ReadingTask } from '@/lib/domain/reading-model';
import type { Features } from './chat-features';
import { softmax } from './train-linear';

type Table = { readonly classes: readonly string[]; readonly rows: readonly Int8Array[]; readonly scale: number };

export type OpenModel = { readonly columns: ReadonlyMap<string, number>; readonly tables: ReadonlyMap<ReadingTask, Table> };

/** Probability by class. */
export type Probabilities = ReadonlyMap<string, number>;

export type OpenReadingModel = { readonly chat: OpenModel; readonly topic: OpenModel };

export const openReadingModel = ({ chat, topic }: ReadingModel): OpenReadingModel => ({ chat: openModel(chat), topic: openModel(topic) });

export const openModel = (model: LinearModel): OpenModel => ({
  columns: new Map(model.features.map((feature, column) => [feature, column])),
  tables: new Map(model.tables.map(({ task, classes, scale, weights }) => [task, { classes, scale, rows: rowsOf(weights, classes.length) }])),
});

const rowsOf = (weights: string, count: number): Int8Array[] => {
  const bytes = Int8Array.from(atob(weights), (character) => (character.charCodeAt(0) << 24) >> 24);
  const length = bytes.length / count;
  return Array.from({ length: count }, (_, row) => bytes.subarray(row * length, (row + 1) * length));
};

/** Empty for a task that the model does not know. */
export const readTask = ({ columns, tables }: OpenModel, task: ReadingTask, features: Features): Probabilities => {
  const table = tables.get(task);
  if (!table) return new Map();
  const scores = table.rows.map((row) => {
    let sum = 0;
    for (const [feature, value] of features) {
      const column = columns.get(feature);
      if (column !== undefined) sum += (row[column] ?? 0) * value;
    }
    return sum * table.scale;
  });
  // One row: a yes against a no that weighs nothing.
  if (scores.length === 1) return new Map([['yes', softmax([0, scores[0] ?? 0])[1] ?? 0]]);
  const shares = softmax(scores);
  return new Map(table.classes.map((name, at) => [name, shares[at] ?? 0]));
};

/** How many of the customer's words the model was trained on: the ground for trusting it. */
export const knownWords = ({ columns }: OpenModel, features: Features): number => {
  let count = 0;
  for (const feature of features.keys()) if (feature.startsWith('a:') && columns.has(feature)) count += 1;
  return count;
};

/** How much words speak for a class, against the mean of all classes. */
export const weighWords = ({ columns, tables }: OpenModel, task: ReadingTask, name: string, words: readonly string[]): number => {
  const table = tables.get(task);
  const at = table?.classes.indexOf(name) ?? -1;
  if (!table || at < 0) return 0;
  let sum = 0;
  for (const word of new Set(words)) {
    for (const column of [columns.get(`n:${word}`), columns.get(`a:${word}`)]) {
      if (column === undefined) continue;
      const all = table.rows.map((row) => row[column] ?? 0);
      sum += (all[at] ?? 0) - (all.length > 1 ? all.reduce((total, weight) => total + weight, 0) / all.length : 0);
    }
  }
  return sum;
};
