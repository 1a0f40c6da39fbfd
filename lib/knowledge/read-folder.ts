// Pack files on disk, for the command line and the build; the browser gets them compiled.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ReadingModel } from '@/lib/domain/reading-model';
import type { WordingModel } from '@/lib/domain/wording';
import type { PackFiles } from './load-pack';

/** All `.md` and `.yaml` files below a folder, by their path inside it with `/`. Throws when the folder can't be read. */
export const readFolder = (folder: string): PackFiles => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(md|yaml)$/.test(path));
  return new Map(paths.sort().map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')]));
};

/** The trained part of a language's reading; null where nothing was trained. */
export const readReadingModel = (folder: string): ReadingModel | null => readJson<ReadingModel>(join(folder, 'model.json'));

/** The trained part of a language's wording check; null where nothing was trained. */
export const readWordingModel = (folder: string): WordingModel | null => readJson<WordingModel>(join(folder, 'wording-model.json'));

const readJson = <T>(file: string): T | null => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null);
