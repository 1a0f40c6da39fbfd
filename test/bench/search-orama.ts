// Benchmarks: Orama with the project's terms and without what other engines do not keep either: texts, and an order by field.
import { create, insert, load, type RawData, save, search, type Tokenizer } from '@orama/orama';
import { documentsStore } from '@orama/orama/components';
import { type Ask, type Engine, fromJson, type Terms, toJson } from './search-engine';

/** It finds every term that begins as the one asked for, a pair of characters for each single one; after an end mark only the term itself. */
const END = '|';

const tokenizerOf = (terms: Terms): Tokenizer => ({
  language: 'terms',
  normalizationCache: new Map(),
  tokenize: (text) => terms(text).map((term) => term + END),
});

const createOrama = (terms: Terms) => {
  const store = documentsStore.createDocumentsStore();
  const idsOnly: typeof store = { ...store, store: (all, id, internal, { id: kept }) => store.store(all, id, internal, { id: kept }) };
  return create({ schema: { text: 'string' } as const, sort: { enabled: false }, components: { tokenizer: tokenizerOf(terms), documentsStore: idsOnly } });
};

const askOf =
  (orama: ReturnType<typeof createOrama>): Ask =>
  async (query, limit) =>
    (await search(orama, { term: query, limit })).hits.map(({ id }) => Number(id));

export const oramaSearch: Engine = {
  name: 'Orama',
  build: async (texts, terms) => {
    const orama = createOrama(terms);
    for (const [id, text] of texts.entries()) await insert(orama, { id: String(id), text });
    return { ask: askOf(orama), save: () => toJson(save(orama)) };
  },
  open: (bytes, terms) => {
    const orama = createOrama(terms);
    load(orama, fromJson<RawData>(bytes));
    return askOf(orama);
  },
};
