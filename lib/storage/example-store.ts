// Storage: what was learned on this device from how scripts were used. Old examples, and more than a few of one script, are forgotten.
import type { LearnedExample } from '@/lib/domain/learned-example';
import type { Database } from './database';

/** Examples kept of one script. */
export const EXAMPLES_OF_ONE = 20;
/** An example that is older is forgotten, in milliseconds. */
export const EXAMPLE_RETENTION = 180 * 24 * 3_600_000;
/** A wording that is there already becomes as young as this one. */
export const storeExample = (database: Database, example: LearnedExample): Promise<void> =>
  database.transaction('rw', database.examples, async () => {
    const before = await database.examples.where('script').equals(example.script).sortBy('at');
    const same = before.filter((row) => row.text === example.text);
    const others = before.filter((row) => row.text !== example.text);
    const surplus = others.slice(0, Math.max(0, others.length - EXAMPLES_OF_ONE + 1));
    await database.examples.bulkDelete([...same, ...surplus].map((row) => row.number));
    await database.examples.add(example as StoredExampleRow);
  });

type StoredExampleRow = Parameters<Database['examples']['add']>[0];

/** `now` in milliseconds since the epoch: what is too old is deleted first. */
export const learnedExamples = async (database: Database, now: number): Promise<readonly LearnedExample[]> => {
  await database.examples
    .where('at')
    .below(now - EXAMPLE_RETENTION)
    .delete();
  return database.examples.toArray();
};

export const forgetExamples = (database: Database): Promise<void> => database.examples.clear();
