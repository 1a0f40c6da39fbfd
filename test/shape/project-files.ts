// The project's own files, for the tests of its shape: what a clone holds, without what tools make.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

const MADE = new Set(['.git', '.output', '.wxt', 'coverage', 'node_modules']);
const isOwn = (name: string): boolean => !MADE.has(name) && !name.endsWith('.local');

/** Names at the top, folders and files apart, in order. */
export const topLevel = (): { readonly folders: readonly string[]; readonly files: readonly string[] } => {
  const entries = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => isOwn(entry.name));
  const names = (folders: boolean): string[] => entries.filter((entry) => entry.isDirectory() === folders).map((entry) => entry.name);
  return { folders: names(true).sort(), files: names(false).sort() };
};

/** Paths from the top, with `/`, of every file below `folder`. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => isOwn(entry.name))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();

export const readProjectFile = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
