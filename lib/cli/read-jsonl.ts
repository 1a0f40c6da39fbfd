// Command line: labelled data of the project, a folder of JSONL files read as one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of all `.jsonl` files of a folder, files in the order of their names, empty lines left out. */
export const readJsonl = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '');
