// Retrieval: an index as a company uses it: large, changed row by row, saved and opened again, and never searched less exactly for it.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { addRows, buildIndex, type Index, removeEntries } from '@/lib/retrieval/build-index';
import { DamagedIndexError, openIndex, saveIndex } from '@/lib/retrieval/index-file';
import { PASSAGES, PLAIN } from '@/lib/retrieval/rankings';
import { search } from '@/lib/retrieval/search';
import type { Row } from '@/lib/retrieval/segment';

const WORDS = ['漏水', '电梯', '物业费', '收房', '车位', '噪音', '水', '费', '房', 'lift', 'fee', 'A2'];
const row = fc.record({
  entry: fc.integer({ min: 0, max: 400 }).map((id) => `e${id}`),
  text: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
});
const rowsOf = (made: readonly { entry: string; text: readonly string[] }[]): Row[] => made.map(({ entry, text }) => ({ entry, text: text.join(' ') }));
const find = (index: Index, text: string, limit = 5): { id: string; score: number }[] =>
  search(index, [{ text, weight: 1 }], limit).map(({ id, score }) => ({ id, score: Math.round(score * 1e4) }));

/** A corpus in which a hundred rows share the commonest words, so that looking a row up pays. */
const corpus = (size: number): Row[] =>
  Array.from({ length: size }, (_, at) => ({
    entry: `p${at}`,
    text: `${WORDS[at % WORDS.length]}的事情在第${at}号${at % 7 === 0 ? '漏水' : '登记'}以后${at % 11 === 0 ? '电梯' : '回复'}`,
  }));

describe('a large index', () => {
  it.each([PLAIN, PASSAGES])('finds the same best rows when it looks few of them up as when it reads all ($name)', (ranking) => {
    const index = buildIndex(corpus(6_000), ranking);
    for (const text of ['第77号漏水', '电梯漏水登记以后的事情', '物业费 收房 回复', 'lift fee 第3331号']) {
      // Asking for more than one row in sixteen reads all of them.
      expect(find(index, text, 10)).toEqual(find(index, text, 3_000).slice(0, 10));
    }
  });

  test.prop([fc.array(row, { minLength: 1, maxLength: 60 }), fc.array(row, { maxLength: 30 }), fc.constantFrom(...WORDS)])(
    'grown row by row finds what one built at once finds',
    (first, later, word) => {
      const grown = later.reduce((index, one) => addRows(index, rowsOf([one])), buildIndex(rowsOf(first)));
      const whole = buildIndex(rowsOf([...first, ...later]));
      const ids = (index: Index): string[] => find(index, word, 500).map(({ id }) => id);
      expect(new Set(ids(grown))).toEqual(new Set(ids(whole)));
    },
  );

  it('merges small parts by itself, and what was removed is gone for good', () => {
    const addOne = (index: Index, at: number): Index => addRows(index, [{ entry: `n${at}`, text: `新来的第${at}条漏水` }]);
    const numbers = Array.from({ length: 20 }, (_, at) => at);
    const without = removeEntries(numbers.reduce(addOne, buildIndex([])), new Set(['n3', 'n4']));
    const grown = numbers.map((at) => at + 20).reduce(addOne, without);
    expect(grown.parts.length).toBeLessThanOrEqual(8);
    expect(find(without, '漏水', 50)).toHaveLength(18);
    expect(find(grown, '漏水', 50)).toHaveLength(38);
    expect(grown.parts.some(({ segment }) => segment.lengths.length > 10)).toBe(true);
  });

  it('replaces an entry by removing it and adding it again', () => {
    const index = buildIndex([
      { entry: 'a', text: '车位租金一百五' },
      { entry: 'b', text: '电梯月检' },
    ]);
    const changed = addRows(removeEntries(index, new Set(['a'])), [{ entry: 'a', text: '地库充电桩' }]);
    expect(find(changed, '车位租金')).toEqual([]);
    expect(find(changed, '充电桩')[0]?.id).toBe('a');
  });
});

describe('a saved index', () => {
  it('finds the same after it was saved and opened', () => {
    const index = removeEntries(addRows(buildIndex(corpus(500), PASSAGES), [{ entry: '新', text: '夜里拖椅子', title: '噪音' }]), new Set(['p7']));
    const opened = openIndex(saveIndex(index));
    for (const text of ['第14号漏水', '拖椅子', 'lift', '第7号']) expect(find(opened, text)).toEqual(find(index, text));
  });

  it('that was cut, changed, or is something else says so', () => {
    const bytes = saveIndex(buildIndex(corpus(50)));
    const changed = bytes.slice();
    changed[bytes.length - 9] = (changed[bytes.length - 9] ?? 0) ^ 1;
    expect(() => openIndex(changed)).toThrow(DamagedIndexError);
    expect(() => openIndex(bytes.slice(0, bytes.length / 2))).toThrow(DamagedIndexError);
    expect(() => openIndex(new Uint8Array(3))).toThrow(DamagedIndexError);
    expect(() => openIndex(new TextEncoder().encode('<!doctype html><title>404</title>'))).toThrow(DamagedIndexError);
  });
});

describe('bad input', () => {
  it('a page pasted into the search box is searched by its beginning', () => {
    const index = buildIndex(corpus(100));
    expect(find(index, '第14号'.padEnd(1_000_000, '漏水'))[0]?.id).toBeDefined();
  });

  test.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])('neither text nor query of any kind throws', (text, query) => {
    const index = openIndex(saveIndex(buildIndex([{ entry: 'x', text, title: query }], PASSAGES)));
    expect(find(index, query).length).toBeLessThanOrEqual(1);
    expect(find(index, '\ud800😀')).toBeDefined();
  });
});
