// Command line: `validate DIR`. One line a fault of a pack; exit status 1 if there is any.
import { loadPack } from '@/lib/knowledge/load-pack';
import { readFolder } from '@/lib/knowledge/read-folder';
import { openTaxonomy } from './open-library';

export const validatePack = (folder: string | undefined): number => {
  if (folder === undefined) throw new Error('validate needs the folder of a pack');
  const { problems } = loadPack(readFolder(folder), openTaxonomy());
  for (const problem of problems) process.stdout.write(`${JSON.stringify(problem)}\n`);
  return problems.length > 0 ? 1 : 0;
};
