// The linter knows the rooms too: each violation planted here must be found, and nothing that is granted.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOMS } from './house';
import { ROOT } from './project-files';

const PACKAGES = ['@langchain/core/retrievers', 'comlink', 'dexie', 'node:fs', 'openai', 'react', 'react-dom', 'wxt/browser', 'yaml', 'zod/mini'];
const rooms = Object.keys(ROOMS);
const folder = mkdtempSync(join(tmpdir(), 'deskside-lint-'));

const importOf = (from: string): string => `import '${from}';\n`;
const plant = (path: string, code: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), code);
};

/** One file of granted and one of forbidden imports for a room; what must be found. */
const plantRoom = (room: string): number => {
  const { may = [], types = [], packages = [] } = ROOMS[room] ?? {};
  const granted = [...may.map((other) => `@/${other}/x`), ...packages, './x', `@/${room}/x`];
  const forbidden = [
    ...[...rooms, 'entrypoints', 'lib/cli', 'test']
      .filter((other) => other !== room && !may.includes(other) && !types.includes(other))
      .map((other) => `@/${other}/x`),
    ...PACKAGES.filter((name) => !packages.includes(name)),
    '../x',
  ];
  plant(`${room}/granted.ts`, granted.map(importOf).join(''));
  plant(`${room}/forbidden.ts`, forbidden.map(importOf).join(''));
  return forbidden.length;
};

const GLOBALS: readonly (readonly [string, string, string])[] = [
  ['lib/domain/net.ts', 'noRestrictedGlobals', "export const x = fetch('/');\n"],
  ['lib/assist/page.ts', 'noRestrictedGlobals', 'export const x = document.title;\n'],
  ['lib/session/store.ts', 'noRestrictedGlobals', "export const x = localStorage.getItem('x');\n"],
  ['lib/consoles/extension.ts', 'noRestrictedGlobals', 'export const x = chrome.runtime.id;\n'],
  ['components/net.tsx', 'noRestrictedGlobals', "export const x = new WebSocket('/');\n"],
  ['components/html.tsx', 'noDangerouslySetInnerHtml', "export const X = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;\n"],
  ['lib/domain/any.ts', 'noExplicitAny', 'export const x = (y: any) => y;\n'],
  ['lib/domain/barrel.ts', 'noBarrelFile', "export { x } from './x';\n"],
  ['lib/domain/Named.ts', 'useFilenamingConvention', 'export const x = 1;\n'],
  ['lib/domain/standard.ts', 'noDefaultExport', 'export default 1;\n'],
];

type Finding = { readonly category: string; readonly location: { readonly path: string | { readonly file: string } } };

const lint = (): Finding[] => {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const run = (): string => {
    try {
      return execFileSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch (error) {
      // It ends with 1 when it found something.
      return (error as { stdout: string }).stdout;
    }
  };
  return (JSON.parse(run()) as { diagnostics: Finding[] }).diagnostics;
};

let findings: Finding[] = [];
const expected = new Map<string, number>();
const found = (path: string, rule: string): number =>
  findings.filter(
    ({ category, location }) => category.endsWith(`/${rule}`) && (typeof location.path === 'string' ? location.path : location.path.file).endsWith(path),
  ).length;

beforeAll(() => {
  cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  for (const room of rooms) expected.set(room, plantRoom(room));
  for (const [path, , code] of GLOBALS) plant(path, code);
  findings = lint();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the linter', () => {
  it.each(rooms)('finds every forbidden import in %s and lets the granted ones be', (room) => {
    expect(found(`${room}/forbidden.ts`, 'noRestrictedImports')).toBe(expected.get(room));
    expect(found(`${room}/granted.ts`, 'noRestrictedImports')).toBe(0);
  });

  it.each(GLOBALS)('finds the fault in %s: %s', (path, rule) => {
    expect(found(path, rule)).toBeGreaterThan(0);
  });
});
