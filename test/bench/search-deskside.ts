// Benchmarks: the project's own index.
import { buildIndex, type Index } from '@/lib/retrieval/build-index';
import { openIndex, saveIndex } from '@/lib/retrieval/index-file';
import { PASSAGES } from '@/lib/retrieval/rankings';
import { search } from '@/lib/retrieval/search';
import type { Ask, Engine } from './search-engine';

const askOf =
  (index: Index): Ask =>
  (query, limit) =>
    search(index, [{ text: query, weight: 1 }], limit).map(({ id }) => Number(id));

/** Cuts texts into terms by itself. */
export const deskside: Engine = {
  name: 'Deskside',
  build: (texts) => {
    const index = buildIndex(
      texts.map((text, at) => ({ entry: String(at), text })),
      PASSAGES,
    );
    return { ask: askOf(index), save: () => saveIndex(index) };
  },
  open: (bytes) => askOf(openIndex(bytes)),
};
