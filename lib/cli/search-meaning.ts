// Command line: `search --endpoint`. The corpus is embedded once, each question in turn; words and meaning are joined by their places.
import { openEndpointEmbedder } from '@/lib/model/endpoint-embedder';
import { type MeaningSearch, searchByMeaning } from '@/lib/model/search-by-meaning';
import { openOutbound } from '@/lib/privacy/outbound';
import { redact } from '@/lib/privacy/redact';
import { fuseRankings } from '@/lib/retrieval/fuse-rankings';
import type { Hit } from '@/lib/retrieval/search';
import { emptyVectors } from '@/lib/retrieval/vectors';
import { type Asked, askedIn, type Corpus, findByWords } from './search-lines';

export type EndpointOptions = { readonly endpoint: string; readonly model: string; readonly key: string };

export type Answer = { readonly hits: readonly Hit[]; readonly ms: number };

/** Milliseconds for a question; the embedder gives a request up by then. */
const PATIENCE = 30_000;

/**
 * Answers a line by words and meaning; where meaning fails, by words, and `tell` gets a sentence that says why and holds no key. When
 * the corpus can't be embedded that is told once. Throws for an address or a model that is none.
 */
export const openSearchByMeaning = async (
  corpus: Corpus,
  { endpoint, model, key }: EndpointOptions,
  tell: (sentence: string) => void,
): Promise<(line: Record<string, unknown>, k: number) => Promise<Answer>> => {
  if (model === '') throw new Error('--endpoint needs --model');
  const fetch = openOutbound({ origin: URL.parse(endpoint)?.origin ?? '', fetch: globalThis.fetch });
  const embedder = openEndpointEmbedder({ address: endpoint, key, model, fetch });
  const vectors = emptyVectors(embedder.id);
  // Endpoints refuse blank texts.
  const entries = corpus.entries.filter(({ text }) => text.trim() !== '');
  const failure = await embedder
    .embed(entries.map(({ text }) => text))
    .then((made) =>
      vectors.add(
        embedder.id,
        made.map((vector, at) => ({ entry: entries[at]?.id ?? '', vector })),
      ),
    )
    .then(() => null, reasonOf);
  if (failure !== null) tell(`meaning is not available: ${failure}; all lines are found by words`);
  const byMeaning: MeaningSearch['byMeaning'] = (made, vector, limit) => vectors.nearest(made, vector, limit);
  return async (line, k) => {
    const start = performance.now();
    const asked = askedIn(line);
    const byWords = (_: string, limit: number): Hit[] => findByWords(asked, corpus, limit);
    const found =
      failure === null
        ? await searchByMeaning({ byWords, byMeaning, fuse: fuseRankings, embedder, patience: PATIENCE }, questionOf(asked, corpus), k).fused
        : { kind: 'fused' as const, hits: byWords('', k) };
    if (found.kind === 'words') tell(`${JSON.stringify(line['id'] ?? null)}: ${found.reason}`);
    return { hits: found.hits, ms: Math.round((performance.now() - start) * 100) / 100 };
  };
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown fault');

/** A reply answers the newest turn; what came before has its part by words. A customer's personal data stays here. */
const questionOf = ({ text, last }: Asked, { form }: Corpus): string => redact(form === 'reply' && last.trim() !== '' ? last : text).text;
