// Benchmarks: one engine is measured in a process of its own, so that its memory is its own and that it can be stopped.
import { measureRanks, type Ranks, type RanksJob } from './search-ranks';
import { measureSpeed, type Speed, type SpeedJob } from './search-speed';

export type Job = SpeedJob | RanksJob;

/** Ranks so far, speed measured so far, and what comes next. */
export type Progress = { readonly ranks?: Ranks; readonly speed?: Speed; readonly next: string };

const tell = (progress: Progress): Promise<void> => new Promise((resolve) => process.send?.(progress, undefined, undefined, () => resolve()));

process.once('disconnect', () => process.exit());
process.once('message', async (job: Job) => {
  if (job.kind === 'speed') await measureSpeed(job, (speed, next) => tell({ speed, next }));
  else await measureRanks(job, (ranks, next) => tell({ ranks, next }));
  process.disconnect();
});
