// Search by words at once, and by meaning when it comes in time; whatever happens to meaning, the words stand.
import { LLMock } from '@copilotkit/aimock';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Embedder } from '@/lib/model/embedder';
import { openEndpointEmbedder } from '@/lib/model/endpoint-embedder';
import { searchByMeaning } from '@/lib/model/search-by-meaning';
import { openOutbound } from '@/lib/privacy/outbound';
import { meaningOf, openLibrary, PASSAGES, tableEmbedder } from './small-library';

const idsOf = (hits: readonly { readonly id: string }[]): string[] => hits.map(({ id }) => id);
const never: Embedder = { id: 'table', embed: () => new Promise(() => null) };
const failing: Embedder = { id: 'table', embed: () => Promise.reject(new Error('the endpoint has a fault of its own: try again later')) };

describe('searching by words and meaning', () => {
  it('tells the words before meaning was asked for anything', async () => {
    const order: string[] = [];
    const noted: Embedder = {
      ...tableEmbedder,
      embed: (texts) => {
        order.push('meaning');
        return tableEmbedder.embed(texts);
      },
    };
    const library = await openLibrary(tableEmbedder, noted);
    const byWords: typeof library.byWords = (query, limit) => {
      order.push('words');
      return library.byWords(query, limit);
    };
    const { words, fused } = searchByMeaning({ ...library, byWords }, '物业费', 3);
    expect(idsOf(words)).toEqual(['fee']);
    await fused;
    expect(order).toEqual(['words', 'meaning']);
  });

  it('finds by meaning what shares no word', async () => {
    const { words, fused } = searchByMeaning(await openLibrary(tableEmbedder), 'the ceiling drips', 1);
    expect(words).toEqual([]);
    expect(await fused).toMatchObject({ kind: 'fused', hits: [{ id: 'leak' }] });
  });

  it('puts first what both find', async () => {
    const { words, fused } = searchByMeaning(await openLibrary(tableEmbedder), '天花板上有水珠，先联系谁', 3);
    expect(new Set(idsOf(words))).toEqual(new Set(['leak', 'noise']));
    const found = await fused;
    expect([found.kind, idsOf(found.hits)[0], found.hits.length]).toEqual(['fused', 'leak', 3]);
  });

  it('lets the words go first where both count the same', async () => {
    const library = await openLibrary(tableEmbedder);
    const tied = { ...library, byWords: () => [{ id: 'z', score: 1 }], byMeaning: () => [{ id: 'a', score: 1 }] };
    expect(idsOf((await searchByMeaning(tied, 'x', 2).fused).hits)).toEqual(['z', 'a']);
  });

  it.each<[string, Embedder | null, string, string]>([
    ['is switched off', null, '物业费', 'it is switched off'],
    ['fails', failing, '物业费', 'the endpoint has a fault of its own: try again later'],
    ['gives nothing', { ...never, embed: async () => [] }, '物业费', 'there is no vector'],
    ['comes from another model', { ...tableEmbedder, id: 'other' }, '物业费', 'the library was embedded by table, not by other: embed it again'],
    ['has another length', { ...tableEmbedder, embed: async () => [Float32Array.from([1])] }, '物业费', 'vectors of 1 numbers do not fit those of 3'],
    [
      'breaks at once',
      {
        ...tableEmbedder,
        embed: () => {
          throw new Error('no memory');
        },
      },
      '物业费',
      'no memory',
    ],
    ['does not come in time', never, '物业费', 'it took longer than 30 ms'],
    ['has nothing to look for', tableEmbedder, ' ', 'nothing was asked'],
  ])('leaves the words as they are, and says why, when meaning %s', async (_, embedder, query, reason) => {
    const { words, fused } = searchByMeaning(await openLibrary(tableEmbedder, embedder, 30), query, 3);
    const found = await fused;
    expect(found).toEqual({ kind: 'words', hits: words, reason: expect.stringContaining(reason) });
    expect(found).toMatchObject({ reason: expect.stringMatching(/^meaning is not available: .*; found by words$/) });
    expect(idsOf(words)).toEqual(query === ' ' ? [] : ['fee']);
  });

  it.each([true, false])('gives meaning up when it is told to (before it began: %s)', async (before) => {
    const stop = new AbortController();
    if (before) stop.abort();
    const { fused } = searchByMeaning(await openLibrary(tableEmbedder, never), '物业费', 3, stop.signal);
    stop.abort();
    expect(await fused).toMatchObject({ kind: 'words', reason: expect.stringContaining('it was stopped') });
  });

  it('tells the embedder when nobody waits any longer', async () => {
    const told = vi.fn();
    const slow: Embedder = { id: 'table', embed: (_, signal) => new Promise(() => signal?.addEventListener('abort', told)) };
    await searchByMeaning(await openLibrary(tableEmbedder, slow, 30), '物业费', 3).fused;
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('over an endpoint', () => {
  const mock = new LLMock({ host: '127.0.0.1', port: 0 });
  afterEach(() => mock.stop());

  it('joins both, and falls back to words when the endpoint is gone', async () => {
    for (const text of [...Object.values(PASSAGES), 'the ceiling drips']) mock.onEmbedding(text, { embedding: meaningOf(text) });
    await mock.start();
    const origin = new URL(mock.url).origin;
    const fetch = openOutbound({ origin, fetch: globalThis.fetch });
    const library = await openLibrary(openEndpointEmbedder({ address: `${mock.url}/v1`, key: 'sk-1', model: 'm', fetch, batch: 1 }));
    expect(await searchByMeaning(library, 'the ceiling drips', 3).fused).toMatchObject({ kind: 'fused', hits: [{ id: 'leak' }, {}, {}] });
    await mock.stop();
    const { words, fused } = searchByMeaning(library, '物业费', 3);
    expect(await fused).toEqual({ kind: 'words', hits: words, reason: expect.stringContaining('the endpoint cannot be reached') });
    await mock.start();
  });
});
