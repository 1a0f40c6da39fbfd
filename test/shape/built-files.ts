// The extension as it ships, read from the folder that `npm run build` writes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project-files';

const BUILD = join(ROOT, '.output/chrome-mv3');

/** Paths within the extension, with `/`. Throws an Error when nothing was built. */
export const builtFiles = (): string[] => {
  if (!existsSync(join(BUILD, 'manifest.json'))) throw new Error('nothing is built: npm run build');
  return readdirSync(BUILD, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(BUILD.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
};

export const readBuilt = (path: string): Buffer => readFileSync(join(BUILD, path));
