// Benchmark: search over many passages, the project's index beside two known ones with the same terms.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Library } from '@/lib/assist/library';
import type { Row } from '@/lib/retrieval/build-index';
import { megabytes, milliseconds, percentile, timed } from './figures';
import { makeCorpus } from './passages';
import { type Ask, ENGINES, type Engine } from './search-engines';
import type { Table } from './table';

const SIZES = [10_000, 100_000];
const QUERIES = 60;
const WARM_UP = 20;
const LIMIT = 10;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const heldBytes = (): number => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** What the index holds beyond its rows is measured while `ask` is still in use. */
const measure = (engine: Engine, rows: readonly Row[], queries: readonly string[]): string[] => {
  const before = heldBytes();
  const { result: ask, ms: built } = timed(() => engine.build(rows));
  const held = heldBytes() - before;
  for (const query of queries.slice(0, WARM_UP)) ask(query, LIMIT);
  const times = queries.map((query) => timed(() => ask(query, LIMIT)).ms);
  return [engine.name, String(rows.length), milliseconds(built), milliseconds(percentile(times, 0.5)), milliseconds(percentile(times, 0.95)), megabytes(held)];
};

const benchSpeed = (library: Library): Table => ({
  title: 'Search, by number of passages',
  head: ['engine', 'passages', 'build', 'query p50', 'query p95', 'memory'],
  rows: SIZES.flatMap((size) => {
    const { rows, queries } = makeCorpus(library.zh.pack, size, QUERIES);
    return ENGINES.map((engine) => measure(engine, rows, queries));
  }),
  notes: [
    `in Node; passages of some 60 Chinese characters put together from clauses of the packs; ${QUERIES} queries of two clauses`,
    'the same terms for all: single characters and pairs',
    'budget of the project’s index at 100 000 passages: query p95 3 ms, memory 300 MB',
  ],
});

type Judged = { readonly rows: readonly Row[]; readonly asked: readonly { readonly id: string; readonly text: string }[]; readonly right: ReadonlySet<string> };

const readLines = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);

const readJudged = (folder: string): Judged => ({
  rows: readLines(join(folder, 'corpus.jsonl')).map((line) => {
    const { id, title, text } = JSON.parse(line) as { id: string; title?: string; text: string };
    return { entry: id, text: title ? `${title}\n${text}` : text };
  }),
  asked: readLines(join(folder, 'queries.jsonl')).map((line) => JSON.parse(line) as { id: string; text: string }),
  right: new Set(
    readLines(join(folder, 'qrels.tsv'))
      .map((line) => line.split('\t'))
      .filter(([, , grade]) => Number(grade) > 0)
      .map(([query, entry]) => `${query} ${entry}`),
  ),
});

const judge = (ask: Ask, { asked, right }: Judged): string[] => {
  let first = 0;
  let reciprocal = 0;
  for (const { id, text } of asked) {
    const rank = ask(text, LIMIT).findIndex((entry) => right.has(`${id} ${entry}`));
    if (rank === 0) first += 1;
    if (rank >= 0) reciprocal += 1 / (rank + 1);
  }
  return [(first / asked.length).toFixed(3), (reciprocal / asked.length).toFixed(3)];
};

/** The sets are not part of the project; without them the table says so. */
const benchQuality = (): Table => {
  const folder = join(resolve(process.env['DESKSIDE_SHARED'] ?? '../shared'), 'data/zh-passage');
  const table = { title: 'Search, question → paragraph, Chinese (zh-passage)', head: ['engine', 'hit@1', 'MRR@10'] };
  if (!existsSync(folder)) return { ...table, rows: [], notes: ['not run: needs the set zh-passage; DESKSIDE_SHARED names the folder that holds data/'] };
  const judged = readJudged(folder);
  const rows = ENGINES.map((engine) => [engine.name, ...judge(engine.build(judged.rows), judged)]);
  return {
    ...table,
    rows,
    notes: [`${judged.rows.length} paragraphs, half simplified, half traditional; ${judged.asked.length} questions; the same terms for all`],
  };
};

export const benchSearch = (library: Library): Table[] => [benchSpeed(library), benchQuality()];
