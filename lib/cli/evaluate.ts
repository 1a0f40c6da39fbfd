// Command line: `eval`. Answers the labelled chats and prints the scorer's table, with the ids that fail.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { warmUp } from '@/lib/assist/warm-up';
import { openLibrary } from './open-library';
import { suggestLine } from './suggest-lines';

/** Where the evaluation sets lie; they are not part of the project. */
const shared = (): string => resolve(process.env['DESKSIDE_SHARED'] ?? '../shared');

/** `cases` empty: the visible set. Resolves to the exit status; says plainly when the sets are absent. */
export const evaluate = async (cases: string, packs: readonly string[]): Promise<number> => {
  const file = cases === '' ? join(shared(), 'eval/cases.dev.jsonl') : cases;
  const scorer = join(shared(), 'eval/score.mjs');
  if (!existsSync(file) || !existsSync(scorer)) {
    process.stderr.write(`not run: no evaluation set at ${file}; set DESKSIDE_SHARED to the folder that holds eval/\n`);
    return 1;
  }
  const library = openLibrary(packs);
  warmUp(library);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const answers: string[] = [];
  for (const line of lines) {
    const labelled = JSON.parse(line) as Record<string, unknown>;
    answers.push(JSON.stringify({ id: labelled['id'], ...(await suggestLine(labelled, library, 3)) }));
  }
  const folder = mkdtempSync(join(tmpdir(), 'deskside-eval-'));
  try {
    const out = join(folder, 'out.jsonl');
    writeFileSync(out, `${answers.join('\n')}\n`);
    return spawnSync(process.execPath, [scorer, file, out, '--fail'], { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
