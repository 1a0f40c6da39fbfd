// A library of a few passages, found by words and by meaning: leaks are at one angle, fees at another, noise at a third.
import type { Embedder } from '@/lib/model/embedder';
import type { MeaningSearch } from '@/lib/model/search-by-meaning';
import { buildIndex } from '@/lib/retrieval/build-index';
import { fuseRankings } from '@/lib/retrieval/fuse-rankings';
import { search } from '@/lib/retrieval/search';
import { emptyVectors } from '@/lib/retrieval/vectors';

export const PASSAGES: Readonly<Record<string, string>> = {
  leak: '卫生间天花板渗水，先关总阀',
  fee: '物业费按面积收取',
  noise: '楼上夜间拖动家具，先联系管家',
};

/** By what a text is about; in no word does `ceiling` agree with a passage. */
export const meaningOf = (text: string): number[] => [/渗水|ceiling|水珠/, /物业费|bill/, /楼上|party/].map((about) => (about.test(text) ? 10 : 1));

const unit = (values: readonly number[]): Float32Array => Float32Array.from(values, (value) => value / Math.hypot(...values));

export const tableEmbedder: Embedder = { id: 'table', embed: async (texts) => texts.map((text) => unit(meaningOf(text))) };

export const openLibrary = async (embedder: Embedder | null, asked: Embedder | null = embedder, patience = 1_000): Promise<MeaningSearch> => {
  const index = buildIndex(Object.entries(PASSAGES).map(([entry, text]) => ({ entry, text })));
  const vectors = emptyVectors(embedder?.id ?? '');
  if (embedder) {
    const made = await embedder.embed(Object.values(PASSAGES));
    vectors.add(
      embedder.id,
      Object.keys(PASSAGES).flatMap((entry, at) => (made[at] ? [{ entry, vector: made[at] }] : [])),
    );
  }
  return {
    byWords: (query, limit) => search(index, [{ text: query, weight: 1 }], limit),
    byMeaning: (model, vector, limit) => vectors.nearest(model, vector, limit),
    fuse: fuseRankings,
    embedder: asked,
    patience,
  };
};
