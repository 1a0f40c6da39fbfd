// Arrows point to lib/domain: no room imports what the table of the house does not grant.
import { describe, expect, it } from 'vitest';
import { DISK_READERS, ROOMS, type Room } from './house';
import { filesBelow, readProjectFile } from './project-files';
import { type Import, readImports } from './read-imports';

const sources = (['lib', 'components', 'entrypoints'] as const).flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path));
const roomOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('lib/') ? 2 : 1)
    .join('/');
const isOf = (from: string, folder: string): boolean => from.startsWith(`@/${folder}/`);

const isGranted = ({ from, typesOnly }: Import, own: string, { may, types, packages }: Room): boolean =>
  from.startsWith('./') ||
  packages.includes(from) ||
  [own, ...may].some((folder) => isOf(from, folder)) ||
  (typesOnly && types.some((folder) => isOf(from, folder)));

const violations = (paths: readonly string[], granted: (one: Import, path: string) => boolean): string[] =>
  paths.flatMap((path) =>
    readImports(readProjectFile(path))
      .filter((one) => !granted(one, path))
      .map(({ from }) => `${path} ← ${from}`),
  );

const below = (room: string): string[] => sources.filter((path) => roomOf(path) === room);

describe('imports and calls', () => {
  it('are read in every form', () => {
    const code = `import a from './a';\nimport type { B } from '@/b';\nimport {\n  c,\n} from 'c';\nimport './d.css';\nexport { e } from 'e';\nconst f = import('f');`;
    expect(readImports(code).map(({ from, typesOnly }) => (typesOnly ? `type ${from}` : from))).toEqual(['./a', 'type @/b', 'c', './d.css', 'e', 'f']);
  });

  it.each(Object.entries(ROOMS))('of %s are those it was granted', (room, granted) => {
    const files = below(room).filter((path) => !DISK_READERS.some((reader) => reader === path));
    expect(violations(files, (one) => isGranted(one, room, granted))).toEqual([]);
  });

  it('of the command line stay within lib', () => {
    expect(violations(below('lib/cli'), ({ from }) => /^(?:\.\/|node:|@\/lib\/)/.test(from))).toEqual([]);
  });

  it('never climb and never reach into tests', () => {
    expect(violations(sources, ({ from }) => !from.startsWith('..') && !from.startsWith('@/test/'))).toEqual([]);
  });

  it('never load what reads the disk into the extension', () => {
    const readers = DISK_READERS.map((path) => path.replace('.ts', ''));
    const extension = sources.filter((path) => roomOf(path) !== 'lib/cli' && !path.endsWith('.d.ts') && !DISK_READERS.some((reader) => reader === path));
    const target = (from: string, path: string): string => (from.startsWith('./') ? `${path.slice(0, path.lastIndexOf('/'))}/${from.slice(2)}` : from.slice(2));
    expect(violations(extension, ({ from, typesOnly }, path) => typesOnly || !readers.includes(target(from, path)))).toEqual([]);
  });

  it('open the network nowhere but in lib/privacy/outbound', () => {
    const network = /\b(?:fetch|sendBeacon|importScripts)\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/;
    expect(sources.filter((path) => path !== 'lib/privacy/outbound.ts' && network.test(readProjectFile(path)))).toEqual([]);
  });
});
