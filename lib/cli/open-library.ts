// Command line: the packs and languages on disk, ready to work with.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLibrary, type Library, type SpokenLanguage } from '@/lib/assist/library';
import type { Pack, PackProblem } from '@/lib/domain/pack';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import { compileLanguage, loadLanguage } from '@/lib/knowledge/load-language';
import { loadPack } from '@/lib/knowledge/load-pack';
import { loadTaxonomy } from '@/lib/knowledge/load-taxonomy';
import { compileWording } from '@/lib/knowledge/load-wording';
import { readFolder, readReadingModel, readWordingModel } from '@/lib/knowledge/read-folder';
import { openWordingModel } from '@/lib/policy/model/read-wording-model';
import { openReadingModel } from '@/lib/triage/model/read-model';

export const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

const builtInPacks = (): string[] =>
  readdirSync(join(KNOWLEDGE, 'packs'))
    .sort()
    .map((name) => join(KNOWLEDGE, 'packs', name));

/** Throws an Error naming the first fault when a folder does not hold. */
export const openTaxonomy = (): Taxonomy => {
  const { taxonomy, problems } = loadTaxonomy(readFileSync(join(KNOWLEDGE, 'taxonomy.yaml'), 'utf8'));
  if (!taxonomy) throw new Error(tell(problems));
  return taxonomy;
};

const openLanguage = (lang: 'zh' | 'en'): SpokenLanguage => {
  const folder = join(KNOWLEDGE, 'language', lang);
  const { source, problems } = loadLanguage(readFolder(folder));
  if (!source) throw new Error(tell(problems));
  const [model, wording] = [readReadingModel(folder), readWordingModel(folder)];
  return {
    data: compileLanguage(source),
    wording: { ...compileWording(source), model: wording ? openWordingModel(wording) : null },
    model: model ? openReadingModel(model) : null,
  };
};

/** Faults are told on standard error and what holds is used; throws an Error only when nothing does. */
const openPack = (folder: string, taxonomy: Taxonomy): Pack => {
  const { pack, problems } = loadPack(readFolder(folder), taxonomy);
  if (!pack) throw new Error(`${folder}: ${tell(problems)}`);
  for (const problem of problems) process.stderr.write(`${folder}: ${tell([problem])}\n`);
  return pack;
};

const tell = (problems: readonly PackProblem[]): string => problems.map(({ file, line, message }) => `${file}:${line} ${message}`)[0] ?? 'it is empty';

/** `folders` empty: all built-in packs. */
export const openLibrary = (folders: readonly string[]): Library => {
  const taxonomy = openTaxonomy();
  const packs = (folders.length > 0 ? folders : builtInPacks()).map((folder) => openPack(folder, taxonomy));
  return buildLibrary(packs, { zh: openLanguage('zh'), en: openLanguage('en') }, taxonomy);
};
