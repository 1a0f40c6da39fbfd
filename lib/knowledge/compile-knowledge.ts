// Build: knowledge/ whole, checked, as one object of plain data.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack, PackProblem } from '@/lib/domain/pack';
import type { ReadingModel } from '@/lib/domain/reading-model';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import type { WordingModel } from '@/lib/domain/wording';
import { type LanguageSource, loadLanguage } from './load-language';
import { loadPack } from './load-pack';
import { loadTaxonomy } from './load-taxonomy';
import { readFolder, readReadingModel, readWordingModel } from './read-folder';

export type CompiledLanguage = LanguageSource & { readonly model: ReadingModel | null; readonly wordingModel: WordingModel | null };

export type CompiledKnowledge = {
  readonly taxonomy: Taxonomy;
  readonly languages: { readonly zh: CompiledLanguage; readonly en: CompiledLanguage };
  readonly packs: readonly Pack[];
};

/** Throws an Error that names every fault. */
export const compileKnowledge = (folder: string): CompiledKnowledge => {
  const problems: PackProblem[] = [];
  const tell = <T>(value: T | null, found: readonly PackProblem[], place: string): T => {
    problems.push(...found.map((problem) => ({ ...problem, file: join(place, problem.file) })));
    if (value === null || problems.length > 0) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
    return value;
  };
  const read = loadTaxonomy(readFileSync(join(folder, 'taxonomy.yaml'), 'utf8'));
  const taxonomy = tell(read.taxonomy, read.problems, '');
  const language = (lang: 'zh' | 'en'): CompiledLanguage => {
    const place = join(folder, 'language', lang);
    const { source, problems: found } = loadLanguage(readFolder(place));
    return { ...tell(source, found, join('language', lang)), model: readReadingModel(place), wordingModel: readWordingModel(place) };
  };
  const packs = readdirSync(join(folder, 'packs'))
    .sort()
    .map((name) => {
      const { pack, problems: found } = loadPack(readFolder(join(folder, 'packs', name)), taxonomy);
      return tell(pack, found, join('packs', name));
    });
  return { taxonomy, languages: { zh: language('zh'), en: language('en') }, packs };
};
