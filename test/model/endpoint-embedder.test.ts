// Embeddings from an endpoint: others' server in the good case.
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEndpointEmbedder } from '@/lib/model/endpoint-embedder';
import { type Departure, openOutbound } from '@/lib/privacy/outbound';
import { answerJson, serve } from './serve';

const mock = new LLMock({ host: '127.0.0.1', port: 0 });
const told: Departure[] = [];
const lengthOf = (vector: Float32Array): number => Math.hypot(...vector);

const open = (options: { readonly dimensions?: number; readonly batch?: number } = {}) => {
  const fetch = openOutbound({ origin: new URL(mock.url).origin, fetch: globalThis.fetch, listener: (departure) => told.push(departure) });
  return openEndpointEmbedder({ address: `${mock.url}/v1`, key: 'sk-canary', model: 'text-embedding-3-small', fetch, ...options });
};

beforeAll(async () => {
  await mock.start();
});
beforeEach(() => {
  mock.reset();
  told.length = 0;
});
afterAll(() => mock.stop());

describe('an endpoint', () => {
  it('gives a unit vector of its own direction for each text', async () => {
    mock.onEmbedding('漏水', { embedding: [3, 0, 4] });
    const [vector] = await open().embed(['卫生间漏水']);
    expect([...(vector ?? [])].map((value) => value.toFixed(3))).toEqual(['0.600', '0.000', '0.800']);
  });

  it('is asked in batches of at most 64 texts, and the order stays', async () => {
    const texts = Array.from({ length: 130 }, (_, at) => `text ${at}`);
    const embedder = open({ dimensions: 8 });
    const vectors = await embedder.embed(texts);
    expect(mock.getRequests()).toHaveLength(3);
    expect(vectors).toHaveLength(130);
    for (const at of [0, 63, 64, 129]) expect((await embedder.embed([texts[at] ?? '']))[0]).toEqual(vectors[at]);
    for (const vector of vectors) expect(lengthOf(vector)).toBeCloseTo(1, 5);
  });

  it('is asked in smaller batches where it wants them, and not at all for no text', async () => {
    expect(await open({ batch: 10 }).embed([])).toEqual([]);
    await open({ batch: 10 }).embed(Array.from({ length: 21 }, (_, at) => `${at}`));
    expect(mock.getRequests()).toHaveLength(3);
  });

  it('is called at one address only, and each call is told', async () => {
    await open().embed(['漏水']);
    expect(told.map(({ to, method }) => `${method} ${to}`)).toEqual([`POST ${mock.url}/v1/embeddings`]);
    expect(told[0]?.bytes).toBeGreaterThan(0);
  });

  it('is part of the id, with the model and the length that is asked for, and without the key', () => {
    expect(open().id).toBe(`${mock.url}/v1 text-embedding-3-small`);
    expect(open({ dimensions: 256 }).id).toBe(`${mock.url}/v1 text-embedding-3-small 256`);
  });

  it('refuses a key: no second try, and the server’s words are not repeated', async () => {
    mock.nextRequestError(401, { message: 'Incorrect API key provided: sk-canary' });
    await expect(open().embed(['x'])).rejects.toMatchObject({ kind: 'unauthorized', message: expect.not.stringContaining('sk-canary') });
    expect(mock.getRequests()).toHaveLength(1);
  });

  it('that fails once is asked again', async () => {
    mock.nextRequestError(503, { message: 'overloaded' });
    expect(await open().embed(['x'])).toHaveLength(1);
  });

  it('is not told about the machine, and gets no key where none is set', async () => {
    await using server = await serve((response) => answerJson(response, { data: [{ embedding: [1, 0] }] }));
    const fetch = openOutbound({ origin: server.origin, fetch: globalThis.fetch });
    for (const key of ['', 'sk-1']) await openEndpointEmbedder({ address: `${server.origin}/v1`, key, model: 'bge-m3', fetch }).embed(['漏水']);
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer sk-1']);
    expect(server.asked.flatMap(({ headers }) => Object.keys(headers)).filter((name) => name.startsWith('x-stainless'))).toEqual([]);
    expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual({ model: 'bge-m3', input: ['漏水'], encoding_format: 'float' });
  });

  it('gets no half of a character and no book', async () => {
    await using server = await serve((response) => answerJson(response, { data: [{ embedding: [1, 0] }] }));
    const fetch = openOutbound({ origin: server.origin, fetch: globalThis.fetch });
    await openEndpointEmbedder({ address: server.origin, key: '', model: 'm', fetch }).embed([`\ud83d${'漏'.repeat(100_000)}`]);
    const [text = ''] = (JSON.parse(server.asked[0]?.body ?? '') as { input: string[] }).input;
    expect(text).toHaveLength(4_096);
    expect(text.isWellFormed()).toBe(true);
  });

  it('without a whole address is not opened', () => {
    expect(() => openEndpointEmbedder({ address: 'api.example.com', key: '', model: 'm', fetch: globalThis.fetch })).toThrow('https://');
  });
});
