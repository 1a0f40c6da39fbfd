// The extension, built: as it ships, or as the demo and the browser tests use it, with the right to read pages of this machine.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

/** Answers the folder of the built extension. Throws an Error with the builder's words when it fails. */
export const buildExtension = async (mode: 'demo' | 'production' = 'demo'): Promise<string> => {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  await promisify(execFile)(process.execPath, [wxt, 'build', '--mode', mode], { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } });
  return join(ROOT, mode === 'demo' ? '.output/chrome-mv3-demo' : '.output/chrome-mv3');
};
