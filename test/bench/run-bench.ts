// `npm run bench [-- live panel size suggest search million]`: measures, prints tables, and writes them to .output/bench/.
// Without names all parts but the last.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '@/lib/cli/open-library';
import { buildExtension } from '@/test/browser/build-extension';
import { ROOT } from '@/test/shape/project-files';
import { timed } from './figures';
import { benchLive } from './live-bench';
import { tellMachine } from './machine';
import { benchPanel } from './panel-bench';
import { benchMillion, benchSearch } from './search-bench';
import { benchSizes } from './size-bench';
import { benchSuggest } from './suggest-bench';
import { drawTable, type Table } from './table';

const PARTS = ['live', 'panel', 'size', 'suggest', 'search', 'million'] as const;
const OUT = join(ROOT, '.output/bench');

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PARTS.some((part) => part === name));
if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}; there are ${PARTS.join(', ')}`);
const runs = (part: (typeof PARTS)[number]): boolean => (asked.length === 0 && part !== 'million') || asked.includes(part);

const tables: Table[] = [];
const add = (table: Table): void => {
  tables.push(table);
  console.log(`\n${drawTable(table)}`);
};

const { result: library, ms: opened } = timed(() => openLibrary([]));
let browser = 'not started';
if (runs('live')) {
  const live = await benchLive(library);
  browser = live.browser;
  add(live.table);
}
if (runs('panel')) {
  const opening = await benchPanel();
  browser = opening.browser;
  add(opening.table);
}
if (runs('size')) {
  await buildExtension('production');
  add(benchSizes());
}
if (runs('suggest')) add(benchSuggest(library, opened));
if (runs('search')) for await (const table of benchSearch(library)) add(table);
if (runs('million')) add(await benchMillion(library));

const machine = tellMachine(browser);
console.log(`\n${machine}`);
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'bench.md'), `# Measured\n\n${machine}\n\n${tables.map(drawTable).join('\n\n')}\n`);
console.log(`\nwritten: ${join(OUT, 'bench.md')}`);
process.exit(0);
