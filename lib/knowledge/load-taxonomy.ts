// knowledge/taxonomy.yaml: the shared vocabulary, checked.
import type { PackProblem } from '@/lib/domain/pack';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import { problemsOf, readYaml } from './read-yaml';
import { taxonomyFile } from './schema';

export const loadTaxonomy = (text: string): { taxonomy: Taxonomy | null; problems: readonly PackProblem[] } => {
  const problems: PackProblem[] = [];
  return { taxonomy: readYaml({ text, line: 1 }, taxonomyFile, problemsOf('taxonomy.yaml', problems)), problems };
};
