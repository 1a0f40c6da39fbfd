// Benchmarks: the project's index and two known ones behind one type, all fed with the same terms.
import { Index as FlexIndex } from 'flexsearch';
import MiniSearch from 'minisearch';
import { buildIndex, type Row } from '@/lib/retrieval/build-index';
import { search } from '@/lib/retrieval/search';
import { tokenize } from '@/lib/retrieval/tokenize';

/** Entries, best first. */
export type Ask = (query: string, limit: number) => readonly string[];

export type Engine = { readonly name: string; readonly build: (rows: readonly Row[]) => Ask };

const own: Engine = {
  name: 'Deskside',
  build: (rows) => {
    const index = buildIndex(rows);
    return (query, limit) => search(index, [{ text: query, weight: 1 }], limit).map((hit) => hit.id);
  },
};

const miniSearch: Engine = {
  name: 'MiniSearch 7.2.0',
  build: (rows) => {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize, processTerm: (term) => term });
    index.addAll(rows.map((row, id) => ({ id, text: row.text })));
    return (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map((hit) => rows[Number(hit.id)]?.entry ?? '');
  },
};

const flexSearch: Engine = {
  name: 'FlexSearch 0.8.212',
  build: (rows) => {
    const index = new FlexIndex({ tokenize: 'strict', encode: tokenize });
    for (const [id, row] of rows.entries()) index.add(id, row.text);
    return (query, limit) => index.search(query, { limit, suggest: true }).map((id) => rows[Number(id)]?.entry ?? '');
  },
};

export const ENGINES: readonly Engine[] = [own, miniSearch, flexSearch];
