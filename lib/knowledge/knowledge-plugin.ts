// Build: compiles knowledge/ into one module, so that the extension carries checked data and no parser of Markdown or YAML.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Pack, PackProblem } from '@/lib/domain/pack';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import { type LanguageSource, loadLanguage } from './load-language';
import { loadPack } from './load-pack';
import { loadTaxonomy } from './load-taxonomy';
import { readFolder } from './read-folder';

export type CompiledKnowledge = {
  readonly taxonomy: Taxonomy;
  readonly languages: { readonly zh: LanguageSource; readonly en: LanguageSource };
  readonly packs: readonly Pack[];
};

const ID = 'virtual:deskside-knowledge';

/** Serves `virtual:deskside-knowledge`; a fault in a file stops the build with its file and line. */
export const knowledgePlugin = (folder: string): Plugin => ({
  name: 'deskside-knowledge',
  resolveId: (id) => (id === ID ? `\0${ID}` : null),
  load(id) {
    if (id !== `\0${ID}`) return null;
    const json = JSON.stringify(compileKnowledge(folder));
    const stamp = createHash('sha256').update(json).digest('hex').slice(0, 16);
    // Parsing a string is several times faster than reading the same object as a script.
    return `export const stamp = ${JSON.stringify(stamp)};\nexport const knowledge = JSON.parse(${JSON.stringify(json)});`;
  },
});

/** Throws an Error that names every fault. */
export const compileKnowledge = (folder: string): CompiledKnowledge => {
  const problems: PackProblem[] = [];
  const tell = <T>(value: T | null, found: readonly PackProblem[], place: string): T => {
    problems.push(...found.map((problem) => ({ ...problem, file: join(place, problem.file) })));
    if (value === null || problems.length > 0) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
    return value;
  };
  const read = loadTaxonomy(readFolder(folder).get('taxonomy.yaml') ?? '');
  const taxonomy = tell(read.taxonomy, read.problems, '');
  const language = (lang: 'zh' | 'en'): LanguageSource => {
    const { source, problems: found } = loadLanguage(readFolder(join(folder, 'language', lang)));
    return tell(source, found, join('language', lang));
  };
  const packs = readdirSync(join(folder, 'packs'))
    .sort()
    .map((name) => {
      const { pack, problems: found } = loadPack(readFolder(join(folder, 'packs', name)), taxonomy);
      return tell(pack, found, join('packs', name));
    });
  return { taxonomy, languages: { zh: language('zh'), en: language('en') }, packs };
};
