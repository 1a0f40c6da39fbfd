// Browser tests: a stage for the tests of a file; each test starts clean and must leave nothing behind.
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { Stage } from './stage';

type Use = {
  /** Production: as it ships, without the right to read this machine's pages. */
  readonly build?: 'demo' | 'production';
  /** True: every test goes on where the one before it stopped. */
  readonly goesOn?: boolean;
  /** False: the panel keeps what a first run gives it. */
  readonly settings?: boolean;
};

export const setStage = ({ build = 'demo', goesOn = false, settings = true }: Use = {}): (() => Stage) => {
  let stage: Stage | null = null;
  const get = (): Stage => {
    if (!stage) throw new Error('the stage is not open');
    return stage;
  };
  beforeAll(async () => {
    stage = await Stage.open(build);
    if (goesOn && settings) await stage.fresh();
  });
  if (!goesOn) beforeEach(() => get().fresh());
  afterEach(() => get().verify());
  afterAll(() => get().close());
  return get;
};
