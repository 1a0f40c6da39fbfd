// Model: search by words at once, joined by meaning when that comes in time. When it does not, the words stand and it is said why.
import type { Hit } from '@/lib/retrieval/search';
import type { Embedder } from './embedder';

/** The library, as functions: what may be found at all is theirs to decide. */
export type MeaningSearch = {
  /** Best first. */
  readonly byWords: (query: string, limit: number) => readonly Hit[];
  /** Best first; throws when `model` is not the one that embedded the library. */
  readonly byMeaning: (model: string, vector: Float32Array, limit: number) => readonly Hit[];
  readonly fuse: (rankings: readonly (readonly Hit[])[], limit: number) => readonly Hit[];
  /** null: switched off. */
  readonly embedder: Embedder | null;
  /** Milliseconds that meaning may take. */
  readonly patience: number;
};

export type Found =
  | { readonly kind: 'fused'; readonly hits: readonly Hit[] }
  /** `reason` is a sentence. */
  | { readonly kind: 'words'; readonly hits: readonly Hit[]; readonly reason: string };

export type MeaningAnswer = {
  readonly words: readonly Hit[];
  /** Never rejects. */
  readonly fused: Promise<Found>;
};

/** Entries taken from each ranking: what is far down in one may be high in the other. */
const DEPTH = 50;

/** `signal` gives up on meaning, such as when the next letter was typed. Throws what `byWords` throws. */
export const searchByMeaning = (library: MeaningSearch, query: string, limit: number, signal?: AbortSignal): MeaningAnswer => {
  const ranked = library.byWords(query, Math.max(limit, DEPTH));
  const words = ranked.slice(0, limit);
  const join = async (): Promise<Found> => {
    try {
      const hits = await findMeant(library, query, Math.max(limit, DEPTH), signal);
      return { kind: 'fused', hits: library.fuse([ranked, hits], limit) };
    } catch (error) {
      return { kind: 'words', hits: words, reason: `meaning is not available: ${error instanceof Error ? error.message : 'unknown fault'}; found by words` };
    }
  };
  return { words, fused: join() };
};

const findMeant = async ({ embedder, byMeaning, patience }: MeaningSearch, query: string, limit: number, signal?: AbortSignal): Promise<readonly Hit[]> => {
  if (!embedder) throw new Error('it is switched off');
  if (query.trim() === '') throw new Error('nothing was asked');
  const late = AbortSignal.timeout(patience);
  const ends = AbortSignal.any([late, ...(signal ? [signal] : [])]);
  const [vector] = await orEnd(embedder.embed([query], ends), ends, () => new Error(late.aborted ? `it took longer than ${patience} ms` : 'it was stopped'));
  if (!vector) throw new Error('there is no vector');
  return byMeaning(embedder.id, vector, limit);
};

/** An embedder may not heed the signal, or heed it late. */
const orEnd = async <T>(made: Promise<T>, ends: AbortSignal, explain: () => Error): Promise<T> => {
  const ended = new Promise<never>((_, reject) => {
    const give = (): void => reject(explain());
    if (ends.aborted) give();
    else ends.addEventListener('abort', give, { once: true });
  });
  return Promise.race([ended, made]);
};
