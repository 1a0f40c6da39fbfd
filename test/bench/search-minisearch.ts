// Benchmarks: MiniSearch with what it needs for Chinese.
import MiniSearch, { type Options } from 'minisearch';
import type { Ask, Engine, Terms } from './search-engine';

type Row = { readonly id: number; readonly text: string };

/** Its tree looks through siblings one by one: thousands of characters as first letters make it slow, letters of ASCII don't. */
const inAscii = (term: string): string => term.replace(/[^\p{ASCII}]/gu, (character) => `~${(character.codePointAt(0) ?? 0).toString(32)}`);

const optionsOf = (terms: Terms): Options<Row> => ({ fields: ['text'], tokenize: (text) => terms(text).map(inAscii), processTerm: (term) => term });

/** It multiplies a score by the number of terms found; divided out, the ranking is that of BM25. */
const askOf =
  (index: MiniSearch<Row>): Ask =>
  (query, limit) =>
    index
      .search(query)
      .map(({ id, score, queryTerms }) => ({ id: Number(id), score: score / queryTerms.length }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ id }) => id);

export const miniSearch: Engine = {
  name: 'MiniSearch',
  build: (texts, terms) => {
    const index = new MiniSearch<Row>(optionsOf(terms));
    index.addAll(texts.map((text, id) => ({ id, text })));
    return { ask: askOf(index), save: () => Buffer.from(JSON.stringify(index)) };
  },
  open: (bytes, terms) => askOf(MiniSearch.loadJSON<Row>(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(), optionsOf(terms))),
};
