// Benchmarks: FlexSearch, which finds rows that lack some of the terms only when asked to suggest.
import { Index } from 'flexsearch';
import { type Ask, type Engine, fromJson, type Terms, toJson } from './search-engine';

const create = (terms: Terms): Index => new Index({ tokenize: 'strict', encode: terms });

const askOf =
  (index: Index): Ask =>
  (query, limit) =>
    index.search(query, { limit, suggest: true }).map(Number);

export const flexSearch: Engine = {
  name: 'FlexSearch',
  build: (texts, terms) => {
    const index = create(terms);
    for (const [id, text] of texts.entries()) index.add(id, text);
    const save = (): Uint8Array => {
      const pieces: [string, string][] = [];
      index.export((key, data) => void pieces.push([key, data]));
      return toJson(pieces);
    };
    return { ask: askOf(index), save };
  },
  open: (bytes, terms) => {
    const index = create(terms);
    for (const [key, data] of fromJson<[string, string][]>(bytes)) index.import(key, data);
    return askOf(index);
  },
};
