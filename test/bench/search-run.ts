// Benchmarks: starts the process that measures one engine, and stops it when its time is over.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ranks } from './search-ranks';
import type { Speed } from './search-speed';
import type { Job, Progress } from './search-trial';

/** `stopped`: why there is no more of it, such as “gave up after 60 s, building”; empty: there is all. */
export type Outcome = { readonly ranks: Ranks; readonly speed: Speed; readonly stopped: string };

/** The time, in seconds, counts from when the engine begins to build. */
export const runTrial = (job: Job, seconds: number): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./search-trial.ts', import.meta.url)));
    let outcome: Outcome = { ranks: [], speed: {}, stopped: '' };
    let next = 'starting';
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (progress: Progress) => {
      next = progress.next;
      outcome = { ...outcome, ranks: progress.ranks ?? outcome.ranks, speed: { ...outcome.speed, ...progress.speed } };
      timer ??= setTimeout(() => {
        outcome = { ...outcome, stopped: `gave up after ${seconds} s, ${next}` };
        child.kill('SIGKILL');
      }, seconds * 1000);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 || outcome.stopped !== '' ? outcome : { ...outcome, stopped: `failed ${next}` });
    });
    child.send(job);
  });

/** Two at a time: for what is not a matter of time. Results in the order of the jobs. */
export const runTrials = async (jobs: readonly Job[], seconds: number): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  const waiting = [...jobs.entries()];
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) outcomes[job[0]] = await runTrial(job[1], seconds);
  };
  await Promise.all([work(), work()]);
  return outcomes;
};
