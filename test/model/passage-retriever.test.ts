// The search as a LangChain retriever: the same passages in the same order, ready for chains.
import { awaitAllCallbacks } from '@langchain/core/callbacks/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPassageRetriever } from '@/lib/model/passage-retriever';
import { searchByMeaning } from '@/lib/model/search-by-meaning';
import { openLibrary, PASSAGES, tableEmbedder } from './small-library';

const read = (id: string) => ({ text: PASSAGES[id] ?? '', source: `pack/${id}#1` });

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('the retriever', () => {
  it.each(['天花板上有水珠，先联系谁', 'the ceiling drips', '物业费', ''])(
    'returns what the search finds for %j, in its order, with id, score and source',
    async (query) => {
      const library = await openLibrary(tableEmbedder);
      const search = async (asked: string) => (await searchByMeaning(library, asked, 3).fused).hits;
      const retriever = await openPassageRetriever({ search, read });
      const hits = await search(query);
      expect((await retriever.invoke(query)).map(({ id, pageContent, metadata }) => ({ id, pageContent, metadata }))).toEqual(
        hits.map(({ id, score }) => ({ id, pageContent: PASSAGES[id], metadata: { id, score, source: `pack/${id}#1` } })),
      );
      expect(hits.length).toBe(query === '' ? 0 : 3);
    },
  );

  it('stands in a chain', async () => {
    const retriever = await openPassageRetriever({
      search: async () => [
        { id: 'fee', score: 1 },
        { id: 'leak', score: 0.5 },
      ],
      read,
    });
    const chain = retriever.pipe((documents) => documents.map(({ pageContent }) => pageContent).join('\n'));
    expect(await chain.invoke('x')).toBe(`${PASSAGES['fee']}\n${PASSAGES['leak']}`);
  });

  it('leaves out what is no longer in the library', async () => {
    const search = async () => [
      { id: 'gone', score: 1 },
      { id: 'leak', score: 0.5 },
    ];
    const retriever = await openPassageRetriever({ search, read: (id) => (id === 'gone' ? null : read(id)) });
    expect((await retriever.invoke('x')).map(({ id }) => id)).toEqual(['leak']);
  });

  it('tells no tracing service, even where the environment names one', async () => {
    const fetch = vi.fn(async () => Response.json({}));
    vi.stubGlobal('fetch', fetch);
    for (const [name, value] of Object.entries({ LANGSMITH_TRACING: 'true', LANGSMITH_API_KEY: 'k', LANGSMITH_ENDPOINT: 'http://127.0.0.1:9' })) {
      vi.stubEnv(name, value);
    }
    const retriever = await openPassageRetriever({ search: async () => [{ id: 'fee', score: 1 }], read });
    expect(await retriever.invoke('物业费')).toHaveLength(1);
    expect(await retriever.batch(['物业费'])).toHaveLength(1);
    await awaitAllCallbacks();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('fails as the search fails', async () => {
    const retriever = await openPassageRetriever({ search: () => Promise.reject(new Error('the index is damaged')), read });
    await expect(retriever.invoke('x')).rejects.toThrow('the index is damaged');
  });
});
