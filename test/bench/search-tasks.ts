// Benchmarks: what is asked of the engines' quality, from sets of queries whose right answers are known.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Form } from '@/lib/cli/search-lines';
import type { TermsName } from './search-terms';

export type Task = {
  readonly set: string;
  /** What customers said when an entry was right: left out, each a row of its own, or added to the entry's page. */
  readonly examples: 'none' | 'rows' | 'pages';
  readonly form: Form;
  /** The terms of the other engines. */
  readonly terms: TermsName;
};

export const TASKS = {
  passage: { set: 'zh-passage', examples: 'none', form: 'query', terms: 'both' },
  consultation: { set: 'zh-consultation', examples: 'none', form: 'query', terms: 'pairs' },
  playbook: { set: 'star-playbook', examples: 'none', form: 'playbook', terms: 'both' },
  'playbook pages': { set: 'star-playbook', examples: 'pages', form: 'playbook', terms: 'both' },
  'playbook rows': { set: 'star-playbook', examples: 'rows', form: 'playbook', terms: 'both' },
  reply: { set: 'star-reply', examples: 'rows', form: 'reply', terms: 'both' },
} as const satisfies Readonly<Record<string, Task>>;
export type TaskName = keyof typeof TASKS;

/** The sets are not part of the project. */
export const setFile = (task: Task, file: string): string => join(resolve(process.env['DESKSIDE_SHARED'] ?? '../shared'), 'data', task.set, file);

const readLines = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);

const readJsonl = <T>(task: Task, file: string): T[] => readLines(setFile(task, file)).map((line) => JSON.parse(line) as T);

export type Asked = { readonly id: string; readonly text: string; readonly last?: string };
export type Row = { readonly entry: string; readonly text: string };

export const readQueries = (task: Task): Asked[] => readJsonl<Asked>(task, 'queries.jsonl');

/** “query entry” of all right answers. */
export const readRight = (task: Task): ReadonlySet<string> =>
  new Set(
    readLines(setFile(task, 'qrels.tsv'))
      .map((line) => line.split('\t'))
      .filter(([, , grade]) => Number(grade) > 0)
      .map(([query, entry]) => `${query} ${entry}`),
  );

export const readRows = (task: Task): Row[] => {
  const entries = readJsonl<{ id: string; title?: string; text: string }>(task, 'corpus.jsonl');
  const rows = entries.map(({ id, title, text }) => ({ entry: id, text: title ? `${title}\n${text}` : text }));
  if (task.examples === 'none') return rows;
  const examples = readJsonl<{ of: string; text: string }>(task, 'examples.jsonl').map(({ of, text }) => ({ entry: of, text }));
  if (task.examples === 'rows') return [...rows, ...examples];
  const said = Map.groupBy(examples, ({ entry }) => entry);
  return rows.map(({ entry, text }) => ({ entry, text: [text, ...(said.get(entry) ?? []).map((example) => example.text)].join('\n') }));
};
