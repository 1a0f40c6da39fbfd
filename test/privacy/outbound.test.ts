// The only door to the network: to one origin, without cookies, and told before anything leaves.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Departure, type Fetch, OutboundError, openOutbound } from '@/lib/privacy/outbound';
import { serve } from '@/test/model/serve';

const ORIGIN = 'https://model.example.com';

/** A network that keeps what would have gone out. */
const pretend = (answer = new Response('{}')) => {
  const sent: { readonly url: string; readonly init: RequestInit }[] = [];
  const fetch: Fetch = async (input, init = {}) => {
    sent.push({ url: String(input), init });
    return answer;
  };
  return { sent, fetch };
};

const fault = async (made: Promise<unknown>): Promise<string> => {
  const error = await made.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof OutboundError ? error.kind : String(error);
};

describe('the door', () => {
  it('lets a call to its origin through as it is', async () => {
    const { sent, fetch } = pretend();
    const headers = { authorization: 'Bearer sk-1', 'content-type': 'application/json' };
    await openOutbound({ origin: ORIGIN, fetch })(`${ORIGIN}/v1/embeddings?v=1`, { method: 'POST', headers, body: '{"input":"漏水"}' });
    expect(sent.map(({ url, init }) => [url, init.method, Object.fromEntries(new Headers(init.headers))])).toEqual([
      [`${ORIGIN}/v1/embeddings?v=1`, 'POST', headers],
    ]);
    expect(new TextDecoder().decode(sent[0]?.init.body as ArrayBuffer)).toBe('{"input":"漏水"}');
  });

  it('tells what leaves before it leaves, without the query', async () => {
    const told: Departure[] = [];
    const { sent, fetch } = pretend();
    const listener = (departure: Departure): void => {
      expect(sent).toHaveLength(0);
      told.push(departure);
    };
    const before = Date.now();
    await openOutbound({ origin: ORIGIN, fetch, listener })(`${ORIGIN}/v1/x?key=sk-1`, { method: 'POST', body: '漏水' });
    expect(told).toEqual([{ method: 'POST', to: `${ORIGIN}/v1/x`, bytes: 6, at: expect.any(Number) }]);
    expect(told[0]?.at).toBeGreaterThanOrEqual(before);
  });

  it('lets nothing out that could not be told', async () => {
    const { sent, fetch } = pretend();
    const listener = (): void => {
      throw new Error('the log is full');
    };
    expect(await fault(openOutbound({ origin: ORIGIN, fetch, listener })(`${ORIGIN}/`))).toBe('Error: the log is full');
    expect(sent).toEqual([]);
  });

  it('lets nothing out that was stopped before', async () => {
    const { sent, fetch } = pretend();
    expect(await fault(openOutbound({ origin: ORIGIN, fetch })(`${ORIGIN}/`, { signal: AbortSignal.abort() }))).toContain('AbortError');
    expect(sent).toEqual([]);
  });

  it.each([
    'https://model.example.com.evil.example/v1',
    'https://evil.example/?https://model.example.com',
    'http://model.example.com/v1',
    'https://model.example.com:8443/v1',
    'https://model.example.com@evil.example/v1',
    '//model.example.com/v1',
    '/v1/embeddings',
    'data:text/plain,x',
    'blob:https://evil.example/1',
    '',
  ])('refuses %s', async (url) => {
    const { sent, fetch } = pretend();
    expect(await fault(openOutbound({ origin: ORIGIN, fetch })(url))).toBe('other-origin');
    expect(sent).toEqual([]);
  });

  test.prop([fc.webUrl({ withQueryParameters: true }), fc.boolean()])('sends to no other origin, as a text or as a request', async (url, asRequest) => {
    const { sent, fetch } = pretend();
    const kind = await fault(openOutbound({ origin: ORIGIN, fetch })(asRequest ? new Request(url) : new URL(url)));
    expect([kind, sent.length]).toEqual(new URL(url).origin === ORIGIN ? ['null', 1] : ['other-origin', 0]);
  });

  it('refuses a name and password in the address', async () => {
    const { sent, fetch } = pretend();
    expect(await fault(openOutbound({ origin: ORIGIN, fetch })('https://me:sk-1@model.example.com/v1'))).toBe('with-password');
    expect(sent).toEqual([]);
  });

  it('takes no cookie, no referrer and no cached answer, whatever the caller wants', async () => {
    const { sent, fetch } = pretend();
    await openOutbound({ origin: ORIGIN, fetch })(`${ORIGIN}/`, { credentials: 'include', redirect: 'follow', referrerPolicy: 'unsafe-url' });
    expect(sent[0]?.init).toMatchObject({ credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer', cache: 'no-store' });
  });

  it('calls fetch on nothing, as browsers want it', async () => {
    let self: unknown = 'not called';
    const fetch = async function (this: unknown): Promise<Response> {
      self = this;
      return new Response();
    };
    await openOutbound({ origin: ORIGIN, fetch })(`${ORIGIN}/`);
    expect(self).toBeUndefined();
  });

  it.each([
    '',
    'model.example.com',
    'https://model.example.com/',
    'https://model.example.com/v1',
    'https://me@model.example.com',
    'data:,x',
    'null',
    'file:///etc',
  ])('is not opened for %s', (origin) => {
    expect(() => openOutbound({ origin, fetch: pretend().fetch })).toThrow(OutboundError);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with status %d to another origin is not followed, and its address is told without the path', async (status) => {
    await using elsewhere = await serve((response) => response.end('{}'));
    await using server = await serve((response) => response.writeHead(status, { location: `${elsewhere.origin}/secret` }).end());
    const made = openOutbound({ origin: server.origin, fetch: globalThis.fetch })(`${server.origin}/v1`, { method: 'POST', body: 'x' });
    await expect(made).rejects.toMatchObject({ kind: 'redirected', message: expect.stringContaining(elsewhere.origin) });
    await expect(made).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
    expect(elsewhere.asked).toEqual([]);
  });

  it('that a browser hides, or that was followed all the same, gives no answer either', async () => {
    const hidden = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
    const followed = Object.defineProperty(new Response(), 'url', { value: 'https://evil.example/' });
    for (const answer of [hidden, followed])
      expect(await fault(openOutbound({ origin: ORIGIN, fetch: pretend(answer).fetch })(`${ORIGIN}/`))).toBe('redirected');
  });
});
