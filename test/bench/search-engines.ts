// Benchmarks: the engines that are measured, the project's first.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@/test/shape/project-files';
import { deskside } from './search-deskside';
import type { Engine } from './search-engine';
import { flexSearch } from './search-flexsearch';
import { lunrSearch } from './search-lunr';
import { miniSearch } from './search-minisearch';
import { oramaSearch } from './search-orama';
import { hashedVectors } from './search-vectors';

export const OWN = deskside.name;

const PACKAGES = new Map<Engine, string>([
  [miniSearch, 'minisearch'],
  [oramaSearch, '@orama/orama'],
  [flexSearch, 'flexsearch'],
  [lunrSearch, 'lunr'],
  [hashedVectors, '@langchain/classic'],
]);

export const PEERS: readonly string[] = [...PACKAGES.keys()].map(({ name }) => name);

export const findEngine = (name: string): Engine => {
  const found = [deskside, ...PACKAGES.keys()].find((engine) => engine.name === name);
  if (!found) throw new Error(`there is no engine ${name}`);
  return found;
};

/** “MiniSearch 7.2.0, …” */
export const tellVersions = (): string => {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { devDependencies: Readonly<Record<string, string>> };
  return [...PACKAGES.values()].map((name) => `${name} ${devDependencies[name] ?? ''}`).join(', ');
};
