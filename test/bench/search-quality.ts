// Benchmark: what the engines find, on public sets of queries whose right answers are known.
import { existsSync } from 'node:fs';
import { OWN, PEERS, tellVersions } from './search-engines';
import type { Ranks, RanksJob } from './search-ranks';
import { runTrials } from './search-run';
import { setFile, TASKS, type TaskName } from './search-tasks';
import type { Table } from './table';

/** Seconds that an engine may take for one task. */
const PATIENCE = 30;

const hitAt =
  (limit: number) =>
  (ranks: Ranks): number =>
    ranks.filter((rank) => rank > 0 && rank <= limit).length / ranks.length;

const reciprocal = (ranks: Ranks): number => ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;

/** Of several tasks the best counts. */
type Column = { readonly head: string; readonly tasks: readonly TaskName[]; readonly value: (ranks: Ranks) => number; readonly goal: number };

const COLUMNS: readonly Column[] = [
  { head: 'zh-passage MRR@10', tasks: ['passage'], value: reciprocal, goal: 0.975 },
  { head: 'zh-passage hit@1', tasks: ['passage'], value: hitAt(1), goal: Number.NaN },
  { head: 'zh-consultation MRR@10', tasks: ['consultation'], value: reciprocal, goal: 0.26 },
  { head: 'star-playbook hit@1', tasks: ['playbook'], value: hitAt(1), goal: 0.74 },
  { head: 'with all examples', tasks: ['playbook pages', 'playbook rows'], value: hitAt(1), goal: 0.955 },
  { head: 'star-reply hit@1', tasks: ['reply'], value: hitAt(1), goal: 0.56 },
  { head: 'star-reply hit@5', tasks: ['reply'], value: hitAt(5), goal: 0.91 },
];

const show = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));

type Found = (engine: string, task: TaskName) => Ranks;

/** “.222 (640: .261)” where an engine did not get through. */
const cell = (engine: string, { tasks, value }: Column, found: Found): string => {
  const best = tasks.map((task) => ({ task, ranks: found(engine, task) })).sort((a, b) => (value(b.ranks) || 0) - (value(a.ranks) || 0))[0];
  if (!best) return '–';
  const own = tasks.map((task) => found(OWN, task)).find((ranks) => ranks.length > 0) ?? [];
  const asked = best.ranks.length;
  if (asked === 0 || asked === own.length) return show(value(best.ranks));
  return `${show(value(best.ranks))} (${asked}: ${show(value(own.slice(0, asked)))})`;
};

const NOTES = [
  'public sets, not part of the project: Chinese question → paragraph, consultation → answer; English chat → playbook after the second turn, → reply at every turn',
  `(640: .261): the engine got through 640 queries in ${PATIENCE} s, and ${OWN} finds .261 on the same; –: none; two engines run at a time`,
  `${OWN}: as \`deskside search\` does it, in the form query, playbook or reply; every second query: those that had no part in the choice of its constants`,
  'the others: the same terms, single characters and pairs; in zh-consultation pairs alone, since both change MRR by less than .01 there (FlexSearch loses .03) and a query takes up to fifteen times as long',
  'MiniSearch: score divided by the number of terms found, letters re-coded in ASCII; FlexSearch: suggest; Orama: an end mark on each term, without which it finds all longer ones; lunr: terms as they are',
  'langchain: no model, terms hashed into 384 dimensions, so it knows words and no meaning',
  'examples, for the others: each a row, the best row of an entry counts; with playbooks also as part of the page, and the better of the two is shown',
];

const NAMES = Object.keys(TASKS) as TaskName[];
/** Examples are part of a playbook's page. */
const OWN_TASKS = NAMES.filter((task) => task !== 'playbook rows');

export const benchQuality = async (): Promise<Table> => {
  const table = { title: 'Search, what is found', head: ['engine', ...COLUMNS.map(({ head }) => head)] };
  const missing = new Set(NAMES.map((name) => TASKS[name]).flatMap((task) => (existsSync(setFile(task, 'queries.jsonl')) ? [] : [task.set])));
  if (missing.size > 0) return { ...table, rows: [], notes: [`not run: needs ${[...missing].join(', ')}; DESKSIDE_SHARED names the folder that holds data/`] };
  const jobs = [OWN, ...PEERS].flatMap((engine) => (engine === OWN ? OWN_TASKS : NAMES).map((task): RanksJob => ({ kind: 'ranks', engine, task })));
  const outcomes = await runTrials(jobs, PATIENCE);
  const found: Found = (engine, task) => outcomes[jobs.findIndex((job) => job.engine === engine && job.task === task)]?.ranks ?? [];
  const unseen: Found = (engine, task) => found(engine, task).filter((_, at) => at % 2 === 1);
  const rows = [OWN, ...PEERS].map((engine) => [engine, ...COLUMNS.map((column) => cell(engine, column, found))]);
  const own = [`${OWN}, every second query`, ...COLUMNS.map((column) => cell(OWN, column, unseen))];
  return { ...table, rows: [...rows, own, ['goal', ...COLUMNS.map(({ goal }) => show(goal))]], notes: [tellVersions(), ...NOTES] };
};
