// The command line, called by the tests as from a shell.
import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export type Ran = { readonly status: number; readonly lines: readonly Record<string, unknown>[]; readonly errors: string };

/** Lines of `input` that are no text are written as JSON. */
export const run = (args: readonly string[], input: readonly unknown[] = [], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const options = { cwd: ROOT, maxBuffer: 1e8, env: { ...process.env, ...env } };
    const child = execFile(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', ...args], options, (error, stdout, stderr) => {
      const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
      resolve({
        status: typeof error?.code === 'number' ? error.code : 0,
        lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
        errors: stderr,
      });
    });
    child.stdin?.end(input.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  });
