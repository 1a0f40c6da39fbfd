// Where a browser has no Chinese collation nothing is read as pinyin, and the rest of the search goes on.
import { expect, it, vi } from 'vitest';
import { expandQuery } from '@/lib/retrieval/expand-query';
import { buildVocabulary } from '@/lib/retrieval/vocabulary';

vi.mock('tiny-pinyin', () => ({ default: { isSupported: () => false } }));

it('without a collation slips and synonyms are still understood, sounds are not', () => {
  const vocabulary = buildVocabulary({ words: [{ text: '阳台', weight: 1 }], texts: ['the balcony'], synonyms: [['阳台', '露台']] });
  const expand = (query: string): string[] => expandQuery(query, vocabulary).map(({ text }) => text);
  expect(expand('yangtai')).toEqual([]);
  expect(expand('洋台')).toEqual([]);
  expect(expand('balcny')).toEqual(['balcony']);
  expect(expand('阳台')).toEqual(['露台']);
});
