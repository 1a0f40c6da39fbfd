// The repository keeps the shape that README describes.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS, TOP } from './house';
import { filesBelow, ROOT, readProjectFile, topLevel } from './project-files';

const files = filesBelow('.');
const code = files.filter((path) => /\.(tsx?|js|css|html)$/.test(path));
const text = files.filter((path) => !path.endsWith('.png') && path !== 'package-lock.json');

/** Written in halves, or this file would name what no file may. */
const UNSPEAKABLE = [
  ['a registry', new RegExp(['registry\\.np', 'mjs|npm', 'mirror|unp', 'kg\\.com|pypi\\.', 'org|registry\\.yarn', 'pkg'].join(''))],
  ['a path of one machine', /(?<![\w.@~{}*-])\/(?:work|root|home|Users)\/\w/],
  ['a note to oneself', new RegExp(`\\b(?:${['TO', 'DO|FIX', 'ME|X', 'XX'].join('')})\\b`)],
] as const;

const where = (list: readonly string[], bad: (content: string, path: string) => boolean): string[] => list.filter((path) => bad(readProjectFile(path), path));

describe('the repository', () => {
  it('has these folders and files at the top and no others', () => {
    expect(topLevel()).toEqual(TOP);
  });

  it('has only known rooms in lib', () => {
    const known = [...Object.keys(ROOMS).flatMap((room) => (room.startsWith('lib/') ? [room.slice(4)] : [])), 'cli'];
    expect(readdirSync(join(ROOT, 'lib')).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('names its files in kebab case', () => {
    const named = (path: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(path.split('/').at(-1) ?? '');
    expect(code.filter((path) => !named(path))).toEqual([]);
  });

  it('says in the first line of a file what its place is', () => {
    const scripts = code.filter((path) => /\.(tsx?|js)$/.test(path));
    expect(where(scripts, (content) => !/^(?:\/\/ |\/\*\*? )\S/.test(content))).toEqual([]);
  });

  it('keeps files within 200 lines', () => {
    expect(where(code, (content) => content.trimEnd().split('\n').length > 200)).toEqual([]);
  });

  it('keeps half of the files of lib, components and entrypoints within 50 lines', () => {
    const lengths = code
      .filter((path) => /^(?:lib|components|entrypoints)\/.*\.tsx?$/.test(path))
      .map((path) => readProjectFile(path).trimEnd().split('\n').length)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(50);
  });

  it.each(UNSPEAKABLE)('has no file that names %s', (_, pattern) => {
    expect(where(text, (content) => pattern.test(content))).toEqual([]);
  });

  it('has a lock file without the address of a registry', () => {
    expect(readProjectFile('package-lock.json')).not.toContain('"resolved"');
  });

  it('pins every package to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(readProjectFile('package.json')) as Record<string, Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });
});
