// Benchmarks: lunr, fed with terms that are ready: no pipeline, no tokenizer of its own.
import lunr from 'lunr';
import { type Ask, type Engine, fromJson, type Terms, toJson } from './search-engine';

const askOf =
  (index: lunr.Index, terms: Terms): Ask =>
  (query, limit) =>
    index
      .query((asked) => {
        for (const term of terms(query)) asked.term(term, { usePipeline: false });
      })
      .slice(0, limit)
      .map(({ ref }) => Number(ref));

export const lunrSearch: Engine = {
  name: 'lunr',
  build: (texts, terms) => {
    const builder = new lunr.Builder();
    builder.ref('id');
    builder.field('text');
    for (const [id, text] of texts.entries()) builder.add({ id, text: terms(text) });
    const index = builder.build();
    return { ask: askOf(index, terms), save: () => toJson(index) };
  },
  open: (bytes, terms) => askOf(lunr.Index.load(fromJson<object>(bytes)), terms),
};
