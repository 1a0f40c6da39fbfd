// Benchmark: search, the project's index beside known ones: what they find, and what it costs by number of passages.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '@/lib/assist/library';
import { megabytes, milliseconds } from './figures';
import { clausesOf } from './passages';
import { OWN, PEERS } from './search-engines';
import { benchQuality } from './search-quality';
import { type Outcome, runTrial } from './search-run';
import type { Table } from './table';

const SIZES = [1_000, 10_000, 100_000];
const MILLION = 1_000_000;
/** Seconds that an engine may take at one size. */
const PATIENCE = 60;
const MILLION_PATIENCE = 900;

const HEAD = ['engine', 'build', 'save', 'open', 'on disk', 'query p50', 'query p95', 'CPU a query', 'heap', 'found'];

const NOTES = [
  'goals of Deskside: open 150 ms, 20 MB on disk, query p95 3 ms, heap 300 MB',
  'in Node, a process for each engine; open: from the file to the first query; 200 queries of two clauses, or as many as fit in 12 s, after 20 others; CPU of the whole process',
  'heap: of the opened index after the queries, buffers included; texts are neither saved nor held by any; found: the passage that a query was taken from is among the first ten',
  'Deskside: single characters and pairs; the others pairs alone, which find less than both (see above) but are asked up to ten times as fast; otherwise as above',
  'passages of some 60 characters: four clauses of the Chinese pack; before one or two of them an invented name with a number, a date, an amount or a room',
  'so the dictionary grows with the corpus as that of real text does: some 246 thousand terms in 100,000 passages',
];

const speedRow = (engine: string, { speed, stopped }: Outcome): string[] => {
  const told = (value: number | undefined, tell: (value: number) => string): string => (value === undefined ? '–' : tell(value));
  const time = (value: number | undefined): string => told(value, (ms) => (ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : milliseconds(ms)));
  const found = told(speed.found, (share) => `${(100 * share).toFixed(1)} % of ${speed.asked ?? 0}`);
  return [
    engine,
    ...[speed.build, speed.save, speed.open].map(time),
    told(speed.bytes, megabytes),
    ...[speed.p50, speed.p95, speed.cpu].map(time),
    told(speed.heap, megabytes),
    stopped === '' ? found : stopped,
  ];
};

const measure = async (engine: string, size: number, clauses: readonly string[], seconds: number): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-bench-'));
  try {
    return speedRow(engine, await runTrial({ kind: 'speed', engine, size, clauses, file: join(folder, 'index') }, seconds));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const benchSize = async (clauses: readonly string[], size: number): Promise<Table> => {
  const rows: string[][] = [];
  for (const engine of [OWN, ...PEERS]) rows.push(await measure(engine, size, clauses, PATIENCE));
  return {
    title: `Search, ${size.toLocaleString('en')} passages`,
    head: HEAD,
    rows,
    notes: [`each engine has ${PATIENCE} s for all of it`, ...(size === SIZES.at(-1) ? NOTES : [])],
  };
};

/** Table after table, as they are ready. */
export async function* benchSearch(library: Library): AsyncGenerator<Table> {
  yield await benchQuality();
  const clauses = clausesOf(library.zh.pack);
  for (const size of SIZES) yield await benchSize(clauses, size);
}

/** The project's index alone. */
export const benchMillion = async (library: Library): Promise<Table> => ({
  title: 'Search, 1,000,000 passages',
  head: HEAD,
  rows: [await measure(OWN, MILLION, clausesOf(library.zh.pack), MILLION_PATIENCE)],
  notes: ['goals: open 2 s, query p95 15 ms, heap 700 MB', 'made and measured as the smaller numbers are'],
});
