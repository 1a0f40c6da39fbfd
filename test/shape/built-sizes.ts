// How large the built extension is, part by part, against the budgets of README.
import { deflateRawSync, gzipSync } from 'node:zlib';
import { builtFiles, readBuilt } from './built-files';

export type Part = { readonly name: string; readonly files: readonly string[]; readonly bytes: number; readonly budget: number };

const KB = 1_000;

/** In bytes. Scripts as gzip, what loads later on demand apart; the package as a zip. */
const BUDGETS = { panel: 150 * KB, worker: 250 * KB, content: 20 * KB, background: 20 * KB, package: 3_000 * KB };

const HTML_SCRIPT = /<(?:script|link rel="modulepreload")[^>]*(?:src|href)="\/([^"]+\.js)"/g;
const STATIC_IMPORT = /(?:\bimport|\bfrom)\s*["']\.{1,2}\/([^"']+\.js)["']/g;

const matches = (path: string, pattern: RegExp): string[] => Array.from(readBuilt(path).toString('utf8').matchAll(pattern), ([, found]) => found ?? '');

/** A script and all that it imports at once; `import()` is not followed. */
const withImports = (paths: readonly string[], files: readonly string[]): string[] => {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const name of matches(path, STATIC_IMPORT)) {
      const file = files.find((known) => known.endsWith(`/${name}`));
      if (file) visit(file);
    }
  };
  for (const path of paths) visit(path);
  return [...seen];
};

const gzipped = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + gzipSync(readBuilt(path), { level: 9 }).length, 0);

/** What the files would weigh as one zip: contents deflated, two headers a file, one for all. */
const zipped = (paths: readonly string[]): number =>
  paths.reduce(
    (sum, path) => sum + Math.min(deflateRawSync(readBuilt(path), { level: 9 }).length, readBuilt(path).length) + 76 + 2 * Buffer.byteLength(path),
    22,
  );

/** Throws an Error when nothing was built. */
export const measureSizes = (): Part[] => {
  const files = builtFiles();
  const named = (pattern: RegExp): string[] =>
    withImports(
      files.filter((path) => pattern.test(path)),
      files,
    );
  const script = (name: string, paths: readonly string[], budget: number): Part => ({ name, files: paths, bytes: gzipped(paths), budget });
  return [
    script('panel page, script (gzip)', withImports(matches('sidepanel.html', HTML_SCRIPT), files), BUDGETS.panel),
    script('pipeline worker, knowledge apart (gzip)', named(/pipeline\.worker-[\w-]+\.js$/), BUDGETS.worker),
    script('content script (gzip)', named(/^content-scripts\/chat\.js$/), BUDGETS.content),
    script('background (gzip)', named(/^background\.js$/), BUDGETS.background),
    { name: 'whole package (zip)', files, bytes: zipped(files), budget: BUDGETS.package },
  ];
};

/** `101.5 of 150.0 kB` */
export const tellSize = ({ bytes, budget }: Part): string => `${(bytes / KB).toFixed(1)} of ${(budget / KB).toFixed(0)} kB`;
