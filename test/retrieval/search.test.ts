// Retrieval: what is found, whatever the script or width.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '@/lib/retrieval/build-index';
import { isTraditional, normalize } from '@/lib/retrieval/normalize';
import { search } from '@/lib/retrieval/search';
import { tokenize } from '@/lib/retrieval/tokenize';

const index = buildIndex([
  { entry: 'leak', text: '卫生间天花板一直滴水' },
  { entry: 'leak', text: '外墙渗水到卧室' },
  { entry: 'fee', text: '物业费怎么又涨了' },
  { entry: 'noise', text: '楼上半夜拖椅子' },
  { entry: 'access', text: '认证JWT令牌，A2户型' },
]);
const find = (text: string): string[] => search(index, [{ text, weight: 1 }], 3).map((hit) => hit.id);

describe('searching', () => {
  it('finds Chinese by characters and pairs, whatever the script or width', () => {
    expect(find('衛生間滴水')[0]).toBe('leak');
    expect(find('物业费')[0]).toBe('fee');
    expect(find('ＪＷＴ')[0]).toBe('access');
    expect(find('a2 户型')[0]).toBe('access');
  });

  it('tells each entry once, however many of its rows fit', () => {
    expect(find('卫生间卧室渗水滴水').filter((id) => id === 'leak')).toHaveLength(1);
  });

  it('finds nothing for words that nobody used, for nothing, and in an empty index', () => {
    expect(find('quantum')).toEqual([]);
    expect(find('')).toEqual([]);
    expect(search(buildIndex([]), [{ text: '物业费', weight: 1 }], 3)).toEqual([]);
  });

  it('lets a heavier text decide', () => {
    const ids = search(
      index,
      [
        { text: '物业费', weight: 0.1 },
        { text: '拖椅子', weight: 1 },
      ],
      1,
    ).map((hit) => hit.id);
    expect(ids).toEqual(['noise']);
  });

  it('splits mixed text where the script changes', () => {
    expect(tokenize('R离子 leaking pipes')).toEqual(['r', '离', '离子', '子', 'leak', 'pipe']);
  });
});

describe('normalising', () => {
  test.prop([fc.string({ unit: 'grapheme' })])('keeps the length of any text, so that offsets hold in both', (text) => {
    expect(normalize(text)).toHaveLength(text.length);
  });

  it('knows traditional writing from simplified', () => {
    expect(isTraditional('請問什麼時候交樓')).toBe(true);
    expect(isTraditional('请问什么时候收楼')).toBe(false);
  });
});
