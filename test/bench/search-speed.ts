// Benchmarks: one engine over made-up passages: built, saved, opened, asked.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { percentile } from './figures';
import { makeCorpus } from './passages';
import type { Ask, Engine } from './search-engine';
import { findEngine } from './search-engines';
import { TERMS } from './search-terms';

export type SpeedJob = {
  readonly kind: 'speed';
  readonly engine: string;
  readonly size: number;
  readonly clauses: readonly string[];
  /** Where the index is saved. */
  readonly file: string;
};

/** Milliseconds and bytes; `found`: share of the queries, 0–1, whose own passage is among the first ten. */
export type Speed = { readonly [name in 'build' | 'save' | 'bytes' | 'open' | 'p50' | 'p95' | 'cpu' | 'heap' | 'asked' | 'found']?: number };

/** Says what was measured so far, and what comes next. */
export type Tell = (figures: Speed, next: string) => Promise<void>;

/** The faster of the two; Deskside cuts texts by itself, into both. */
const PEER_TERMS = 'pairs';
const QUERIES = 200;
const WARM_UP = 20;
const LIMIT = 10;
/** Milliseconds after which no further query is asked. */
const ASKING = 12_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Buffers are given back some time after their owners are. */
const heldBytes = async (): Promise<number> => {
  for (let round = 0; round < 3; round += 1) {
    collect();
    await setTimeout(50);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const time = async <T>(run: () => T | Promise<T>): Promise<{ result: T; ms: number }> => {
  const start = performance.now();
  const result = await run();
  return { result, ms: performance.now() - start };
};

type Queries = { readonly queries: readonly string[]; readonly sources: readonly number[] };

export const measureSpeed = async (job: SpeedJob, tell: Tell): Promise<void> => {
  const engine = findEngine(job.engine);
  const { asked, unsaved } = await build(engine, job, tell);
  const before = await heldBytes();
  const { result: ask, ms: open } = unsaved ? { result: unsaved, ms: Number.NaN } : await time(() => engine.open(readFileSync(job.file), TERMS[PEER_TERMS]));
  await tell(unsaved ? {} : { open }, 'asking');
  const answered = await askAll(ask, asked);
  await tell(unsaved ? answered : { ...answered, heap: (await heldBytes()) - before }, 'ending');
};

/** What is built is let go, so that the opened index is held alone; unless it can't be saved, then it is asked itself. */
const build = async (engine: Engine, job: SpeedJob, tell: Tell): Promise<{ asked: Queries; unsaved: Ask | null }> => {
  const { rows, ...asked } = makeCorpus(job.clauses, job.size, WARM_UP + QUERIES);
  const texts = rows.map(({ text }) => text);
  await tell({}, 'building');
  const built = await time(() => engine.build(texts, TERMS[PEER_TERMS]));
  await tell({ build: built.ms }, 'saving');
  try {
    const saved = await time(async () => writeFileSync(job.file, await built.result.save()));
    await tell({ save: saved.ms, bytes: statSync(job.file).size }, 'opening');
    return { asked, unsaved: null };
  } catch {
    return { asked, unsaved: built.result.ask };
  }
};

const askAll = async (ask: Ask, { queries, sources }: Queries): Promise<Speed> => {
  for (const query of queries.slice(0, WARM_UP)) await ask(query, LIMIT);
  const times: number[] = [];
  let found = 0;
  const used = process.cpuUsage();
  const end = performance.now() + ASKING;
  for (let at = WARM_UP; at < queries.length && performance.now() < end; at += 1) {
    const { result, ms } = await time(() => ask(queries[at] ?? '', LIMIT));
    times.push(ms);
    if (result.includes(sources[at] ?? -1)) found += 1;
  }
  const { user, system } = process.cpuUsage(used);
  const asked = times.length;
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), cpu: (user + system) / 1000 / asked, asked, found: found / asked };
};
