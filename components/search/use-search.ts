// Search: asks as somebody types; a late answer to an older question is dropped.
import { useRef, useState } from 'react';
import type { SearchHit } from '@/lib/domain/panel';

export type SearchResult = { readonly kind: 'idle' } | { readonly kind: 'hits'; readonly hits: readonly SearchHit[] } | { readonly kind: 'failed' };

export type SearchState = {
  readonly query: string;
  readonly result: SearchResult;
  /** Only the text of the field, while an input method makes a word. */
  readonly setQuery: (query: string) => void;
  readonly ask: (query: string) => void;
};

export const useSearch = (search: (query: string) => Promise<readonly SearchHit[]>, start: string): SearchState => {
  const [query, setQuery] = useState(start);
  const [result, setResult] = useState<SearchResult>({ kind: 'idle' });
  const asked = useRef(0);
  const ask = (text: string): void => {
    setQuery(text);
    asked.current += 1;
    const mine = asked.current;
    const show = (next: SearchResult): void => {
      if (mine === asked.current) setResult(next);
    };
    if (text.trim() === '') show({ kind: 'idle' });
    else
      search(text).then(
        (hits) => show({ kind: 'hits', hits }),
        () => show({ kind: 'failed' }),
      );
  };
  return { query, result, setQuery, ask };
};
