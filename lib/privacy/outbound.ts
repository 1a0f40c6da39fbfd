// Privacy: the only door to the network. What goes through it goes to one origin, with no cookie, and is told to a listener first.

/** `fetch` as browsers and Node have it. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** What is about to leave. */
export type Departure = {
  readonly method: string;
  /** Origin and path; a query may hold a key and is left out. */
  readonly to: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Of the body; 0: it has none. */
  readonly bytes: number;
};

export type OutboundFault = 'not-an-origin' | 'other-origin' | 'with-password' | 'redirected';

/** Nothing was sent (`redirected`: or nothing further), and what to do about it. Names no more of an address than its origin. */
export class OutboundError extends Error {
  override readonly name = 'OutboundError';
  readonly kind: OutboundFault;

  constructor(kind: OutboundFault, message: string) {
    super(message);
    this.kind = kind;
  }
}

export type Outbound = {
  /** Such as `https://api.example.com`: scheme, host, and port when it is not the usual one. */
  readonly origin: string;
  readonly fetch: Fetch;
  /** Called before anything leaves; when it throws, nothing does. */
  readonly listener?: (departure: Departure) => void;
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * A `fetch` for one origin. It rejects with OutboundError for any other, and for every redirect: a browser does not tell where one
 * leads before it has followed it. Bodies are read whole before they are sent. Throws OutboundError when `origin` is not one.
 */
export const openOutbound = ({ origin, fetch, listener }: Outbound): Fetch => {
  const allowed = URL.parse(origin);
  if (!allowed || !/^https?:$/.test(allowed.protocol) || allowed.origin !== origin) {
    throw new OutboundError('not-an-origin', 'the address must begin with https:// or http:// and name a host');
  }
  return async (input, init) => {
    checkAddress(input, origin);
    const request = new Request(input, init);
    const body = await request.arrayBuffer();
    request.signal.throwIfAborted();
    const { method, url, headers, signal } = request;
    listener?.({ method, to: origin + new URL(url).pathname, at: Date.now(), bytes: body.byteLength });
    const response = await fetch(url, {
      ...{ method, headers, signal, redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
      ...(body.byteLength > 0 ? { body } : {}),
    });
    return refuseRedirect(response, origin);
  };
};

const checkAddress = (input: string | URL | Request, origin: string): void => {
  const url = URL.parse(input instanceof Request ? input.url : input);
  if (url?.origin !== origin) throw new OutboundError('other-origin', `only ${origin} may be called, not ${url?.origin ?? 'an address without a host'}`);
  if (url.username !== '' || url.password !== '') throw new OutboundError('with-password', 'the address holds a name or a password: enter it without them');
};

const refuseRedirect = async (response: Response, origin: string): Promise<Response> => {
  const elsewhere = response.redirected || (response.url !== '' && URL.parse(response.url)?.origin !== origin);
  if (response.type !== 'opaqueredirect' && !REDIRECTS.has(response.status) && !elsewhere) return response;
  const target = URL.parse(response.headers.get('location') ?? '', origin)?.origin;
  await response.body?.cancel();
  throw new OutboundError('redirected', `${origin} sends on to ${target ?? 'another address'}, which is not followed: enter the final address`);
};
