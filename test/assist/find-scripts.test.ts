// Search by hand: whatever way a word is typed, its scripts are found, and what was understood is marked.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { findInAll, findScripts, type ScriptIndex } from '@/lib/assist/find-scripts';
import { openLibrary } from '@/lib/cli/open-library';
import { search } from '@/lib/retrieval/search';
import { smallLibrary } from '@/test/fixtures/small-pack';
import { HOMOPHONES, MISSPELT, PINYIN, type TypedQuery } from '@/test/fixtures/typed-queries';

const small = smallLibrary().zh.scripts;
const library = openLibrary([]);

const ofHit = (id: string): string => id.split(/[#/]/)[0] ?? '';

describe('a small library', () => {
  it('finds a script by its words, by their pinyin and by their sound', () => {
    const [first] = findScripts(small, '漏水');
    expect(first?.matched).toContain('漏水');
    for (const typed of ['loushui', 'lou shui', '楼水', '漏税']) expect(findScripts(small, typed)[0]?.id).toBe(first?.id);
  });

  it('marks the word that was understood, not the letters that were typed', () => {
    const [first] = findScripts(small, 'loushui');
    expect(first?.matched).toEqual(['漏水']);
  });

  it('finds nothing for nothing', () => {
    for (const typed of ['', '  ', 'xqzxqz', '🙂']) expect(findScripts(small, typed)).toEqual([]);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 200 })])('tells every hit once for any text, with words that stand in it', (typed) => {
    const hits = findScripts(small, typed);
    expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
  });

  it('survives a pasted page', () => {
    expect(findScripts(small, '漏水'.repeat(50_000)).length).toBeGreaterThan(0);
    expect(findScripts(small, 'loushui '.repeat(12_500))).toBeInstanceOf(Array);
  });
});

describe('the built-in library', () => {
  const right = (hits: readonly { readonly id: string }[], query: TypedQuery): boolean => hits.slice(0, 3).some(({ id }) => query.right.includes(ofHit(id)));
  const share = (queries: readonly TypedQuery[], find: (typed: string) => readonly { readonly id: string }[]): number =>
    queries.filter((query) => right(find(query.typed), query)).length / queries.length;
  const kinds: readonly (readonly [string, readonly TypedQuery[], ScriptIndex])[] = [
    ['pinyin', PINYIN, library.zh.scripts],
    ['characters of the same sound', HOMOPHONES, library.zh.scripts],
    ['misspelt English', MISSPELT, library.en.scripts],
  ];

  it.each(kinds)('has a right script among the first three for nine in ten queries in %s', (_, queries, scripts) => {
    expect(queries).toHaveLength(20);
    expect(share(queries, (typed) => findScripts(scripts, typed))).toBeGreaterThanOrEqual(0.9);
  });

  it.each(kinds)('does no worse in %s than by the typed words alone', (_, queries, scripts) => {
    const alone = share(queries, (text) => search(scripts.index, [{ text, weight: 1 }], 3));
    expect(share(queries, (typed) => findScripts(scripts, typed))).toBeGreaterThanOrEqual(alone);
  });

  it('finds the script by another word for its thing', () => {
    const hits = findScripts(library.zh.scripts, '曱甴').slice(0, 3);
    expect(hits.map(({ id }) => ofHit(id))).toContain('living.cleaning');
    expect(hits.some(({ matched }) => matched.includes('蟑螂'))).toBe(true);
  });
});

describe('both languages together', () => {
  const both = [library.zh, library.en].map(({ scripts }) => ({ scripts, scope: null }));
  it.each(['lift', 'gas', 'water meter', 'change the lock', 'fan'])('put English first for %s', (typed) => {
    expect(findInAll(both, typed)[0]?.lang).toBe('en');
  });

  it.each(['电梯', 'dianti', 'wyf', 'wifi 密码', '物业费 fapiao'])('put Chinese first for %s', (typed) => {
    expect(findInAll(both, typed)[0]?.lang).toBe('zh');
  });
});
