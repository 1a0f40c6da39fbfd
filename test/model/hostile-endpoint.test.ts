// Embeddings from an endpoint that does everything wrong: each fault has its name and what to do, and the key is in none of them.
import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { EmbeddingError } from '@/lib/model/embedding-error';
import { openEndpointEmbedder } from '@/lib/model/endpoint-embedder';
import { openOutbound } from '@/lib/privacy/outbound';
import { type Answer, answerJson, serve } from './serve';

const KEY = 'sk-canary-0123456789';
const TEXTS = ['漏水', 'parking'];

const embedderAt = (origin: string, timeout = 1_500) =>
  openEndpointEmbedder({ address: `${origin}/v1`, key: KEY, model: 'm', fetch: openOutbound({ origin, fetch: globalThis.fetch }), timeout });

const caught = async (made: Promise<unknown>): Promise<EmbeddingError> => {
  const error: unknown = await made.catch((reason: unknown) => reason);
  if (!(error instanceof EmbeddingError)) throw new Error(`not the error of an embedder: ${inspect(error)}`);
  return error;
};

const vectors = (...embeddings: unknown[]) => ({ data: embeddings.map((embedding, index) => ({ embedding, index })) });
const json =
  (body: unknown, status = 200): Answer =>
  (response) =>
    answerJson(response, body, status);
const page =
  (type: string): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': type }).end('<!doctype html><title>Sign in</title>');
const begin = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).write('{"data":[');
};
const echo = (status: number): Answer => json({ error: { message: `bad key ${KEY}`, code: KEY, type: KEY, param: KEY } }, status);

describe('a fault of the endpoint', () => {
  it.each<[string, string, Answer]>([
    ['a page instead of data', 'not-json', page('text/html')],
    ['a page that says it is data', 'not-json', page('application/json')],
    ['an error with status 200', 'malformed', json({ error: { message: KEY } })],
    ['an empty answer', 'malformed', (response) => response.writeHead(204).end()],
    ['one vector too few', 'wrong-count', json(vectors([1, 0]))],
    ['one vector too many', 'wrong-count', json(vectors([1, 0], [0, 1], [1, 1]))],
    ['vectors of different lengths', 'wrong-dimensions', json(vectors([1, 0], [0, 1, 0]))],
    [
      'two vectors for one text',
      'malformed',
      json({
        data: [
          { embedding: [1], index: 0 },
          { embedding: [1], index: 0 },
        ],
      }),
    ],
    ['words for numbers', 'malformed', json(vectors(['1', '0'], [1, 0]))],
    ['a vector of zeros', 'malformed', json(vectors([0, 0], [1, 0]))],
    ['an empty vector', 'malformed', json(vectors([], []))],
    ['broken base64', 'malformed', json(vectors('!', 'AAAA'))],
    ['base64 of half a number', 'malformed', json(vectors('AAAA', 'AAAA'))],
    ['a request it does not accept', 'not-accepted', echo(400)],
    ['a key it does not accept', 'unauthorized', echo(401)],
    ['an origin it does not accept', 'forbidden', (response) => response.writeHead(403).end()],
    ['a wrong path', 'not-found', (response) => response.writeHead(404, { 'content-type': 'text/html' }).end(`<p>${KEY}</p>`)],
    ['too many requests', 'too-many', echo(429)],
    ['a fault of its own', 'server-fault', echo(500)],
    ['a connection that it cuts', 'unreachable', (response) => response.destroy()],
    ['no answer at all', 'timeout', () => null],
    ['an answer that stops half-way', 'timeout', (response) => begin(response, 200)],
    ['an error that stops half-way', 'server-fault', (response) => begin(response, 500)],
    ['a wait of a minute', 'too-many', (response) => response.writeHead(429, { 'retry-after': '50' }).end()],
  ])('%s is %s, and holds no key', async (_, kind, answer) => {
    await using server = await serve(answer);
    const error = await caught(embedderAt(server.origin, /timeout|half-way|minute/.test(`${kind} ${_}`) ? 150 : 1_500).embed(TEXTS));
    expect([error.kind, error.message.length > 40]).toEqual([kind, true]);
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(KEY);
    expect(error.cause).toBeUndefined();
  });

  it('is told with the endpoint’s own code word, when it is one', async () => {
    await using server = await serve(json({ error: { message: `no access with ${KEY}`, code: 'model_not_found' } }, 404));
    expect((await caught(embedderAt(server.origin).embed(TEXTS))).message).toMatch(/\(404, model_not_found\)$/);
  });

  it('is another length of vectors than before: the library must be embedded again', async () => {
    let size = 2;
    await using server = await serve((response) => answerJson(response, vectors(new Array(size).fill(1))));
    const embedder = embedderAt(server.origin);
    await embedder.embed(['a']);
    size = 3;
    expect(await caught(embedder.embed(['b']))).toMatchObject({ kind: 'wrong-dimensions', message: expect.stringContaining('embed the library again') });
  });

  it('is a redirect to another origin: asked once, not followed', async () => {
    await using elsewhere = await serve(json(vectors([1, 0], [0, 1])));
    await using server = await serve((response) => response.writeHead(307, { location: `${elsewhere.origin}/v1/embeddings` }).end());
    expect(await caught(embedderAt(server.origin).embed(TEXTS))).toMatchObject({ kind: 'refused', message: expect.stringContaining(elsewhere.origin) });
    expect([server.asked.length, elsewhere.asked.length]).toEqual([1, 0]);
  });

  it('is an address that the door is not open for: nothing leaves', async () => {
    await using server = await serve(json(vectors([1, 0], [0, 1])));
    const fetch = openOutbound({ origin: 'https://model.example.com', fetch: globalThis.fetch });
    expect((await caught(openEndpointEmbedder({ address: server.origin, key: KEY, model: 'm', fetch }).embed(TEXTS))).kind).toBe('refused');
    expect(server.asked).toEqual([]);
  });

  it('is a network that names the key in its own error', async () => {
    const fetch = () => Promise.reject(new TypeError(`cannot send Bearer ${KEY}`));
    const error = await caught(openEndpointEmbedder({ address: 'https://model.example.com/v1', key: KEY, model: 'm', fetch }).embed(TEXTS));
    expect(error.kind).toBe('unreachable');
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(KEY);
  });

  it('is nobody at the address', async () => {
    const gone = await serve(() => null);
    await gone[Symbol.asyncDispose]();
    expect((await caught(embedderAt(gone.origin).embed(TEXTS))).kind).toBe('unreachable');
  });

  test.prop([fc.oneof(fc.jsonValue(), fc.record({ data: fc.array(fc.record({ embedding: fc.jsonValue(), index: fc.jsonValue() }), { maxLength: 3 }) }))])(
    'is whatever JSON it sends that is not embeddings',
    async (body) => {
      const fetch = async (): Promise<Response> => Response.json(body);
      const made = await openEndpointEmbedder({ address: 'https://model.example.com/v1', key: KEY, model: 'm', fetch })
        .embed(['x'])
        .catch((error: unknown) => error);
      if (Array.isArray(made)) expect(Math.hypot(...(made[0] as Float32Array))).toBeCloseTo(1, 4);
      else expect(made).toBeInstanceOf(EmbeddingError);
    },
  );
});

describe('an endpoint with its own manners', () => {
  const base64 = (...values: number[]): string => Buffer.from(Float32Array.from(values).buffer).toString('base64');

  it.each<[string, unknown]>([
    ['numbers', vectors([1, 0], [0, 2])],
    ['base64', vectors(base64(1, 0), base64(0, 2))],
    ['no index', { data: [{ embedding: [1, 0] }, { embedding: [0, 2] }] }],
    ['another order', { data: vectors([1, 0], [0, 2]).data.toReversed() }],
  ])('is understood when it answers with %s', async (_, body) => {
    await using server = await serve(json(body));
    expect((await embedderAt(server.origin).embed(TEXTS)).map((vector) => [...vector])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

describe('stopping', () => {
  it('ends the request at the endpoint too', async () => {
    const stop = new AbortController();
    await using server = await serve(() => stop.abort());
    expect((await caught(embedderAt(server.origin, 60_000).embed(TEXTS, stop.signal))).kind).toBe('stopped');
    await server.closed[0];
    expect(server.asked).toHaveLength(1);
  });

  it('in the middle of an answer ends it too', async () => {
    const stop = new AbortController();
    await using server = await serve((response) => {
      begin(response, 200);
      setTimeout(() => stop.abort(), 50);
    });
    expect((await caught(embedderAt(server.origin, 60_000).embed(TEXTS, stop.signal))).kind).toBe('stopped');
    await server.closed[0];
  });
});
