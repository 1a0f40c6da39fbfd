// Benchmarks: at which rank one engine finds the right answers of a task.
import { openCorpus, searchLine } from '@/lib/cli/search-lines';
import { findEngine, OWN } from './search-engines';
import { type Asked, readQueries, readRight, readRows, setFile, TASKS, type Task, type TaskName } from './search-tasks';
import { TERMS } from './search-terms';

export type RanksJob = { readonly kind: 'ranks'; readonly engine: string; readonly task: TaskName };

/** By query, from 1; 0: not among the first ten. */
export type Ranks = readonly number[];

const LIMIT = 10;
/** Rows looked at for ten entries, where entries have several. */
const ROWS = 500;
/** Queries after which the ranks so far are told. */
const TOLD = 20;

type AskEntries = (asked: Asked) => Promise<readonly string[]>;

export const measureRanks = async (job: RanksJob, tell: (ranks: Ranks, next: string) => Promise<void>): Promise<void> => {
  const task: Task = TASKS[job.task];
  const [queries, right] = [readQueries(task), readRight(task)];
  await tell([], 'building');
  const ask = job.engine === OWN ? ownAsk(task) : await peerAsk(job.engine, task);
  const ranks: number[] = [];
  for (const asked of queries) {
    ranks.push((await ask(asked)).findIndex((entry) => right.has(`${asked.id} ${entry}`)) + 1);
    if (ranks.length % TOLD === 0 || ranks.length === queries.length) await tell(ranks, 'asking');
  }
};

/** As the command line does it: pages are put together from the examples there. */
const ownAsk = (task: Task): AskEntries => {
  const corpus = openCorpus(
    { corpus: setFile(task, 'corpus.jsonl'), examples: task.examples === 'none' ? '' : setFile(task, 'examples.jsonl'), tell: console.warn },
    task.form,
  );
  return async (asked) => searchLine(asked, corpus, LIMIT).hits.map(({ id }) => id);
};

/** An entry stands where its best row does. */
const peerAsk = async (name: string, task: Task): Promise<AskEntries> => {
  const rows = readRows(task);
  const { ask } = await findEngine(name).build(
    rows.map(({ text }) => text),
    TERMS[task.terms],
  );
  const limit = task.examples === 'rows' ? ROWS : LIMIT;
  return async ({ text }) => [...new Set((await ask(text, limit)).map((row) => rows[row]?.entry ?? ''))].slice(0, LIMIT);
};
