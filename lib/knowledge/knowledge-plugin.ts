// Build: serves knowledge/ as one module, so that the extension carries checked data and no parser of Markdown or YAML.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ID = 'virtual:deskside-knowledge';
/** In a process of its own: the tool that reads wxt.config.ts does not know the project's `@/` paths. */
const COMPILER = fileURLToPath(new URL('../cli/compile-knowledge.ts', import.meta.url));

/** The code that makes and ranks rows: what an older one saved is not read by a newer one. */
const CODE = ['../retrieval', '../assist', '../triage'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

const readCode = (): string =>
  CODE.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  ).join('\n');

/** `virtual:deskside-knowledge`; a fault in a file stops the build with its file and line. */
export const knowledgePlugin = (): Plugin => ({
  name: 'deskside-knowledge',
  resolveId: (id) => (id === ID ? `\0${ID}` : null),
  load(id) {
    if (id !== `\0${ID}`) return null;
    const json = execFileSync(process.execPath, ['--import', 'tsx', COMPILER], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
    const stamp = createHash('sha256').update(json).update(readCode()).digest('hex').slice(0, 16);
    // Parsing a string is several times faster than reading the same object as a script.
    return `export const stamp = ${JSON.stringify(stamp)};\nexport const knowledge = JSON.parse(${JSON.stringify(json)});`;
  },
});
