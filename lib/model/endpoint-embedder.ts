// Model: embeddings from an OpenAI-compatible endpoint. The SDK is loaded with the first text and speaks through the given door only.
import { type Fetch, OutboundError } from '@/lib/privacy/outbound';
import type { Embedder } from './embedder';
import { EmbeddingError } from './embedding-error';
import { explainFailure, explainStatus } from './explain-failure';
import { readEmbeddings } from './read-embeddings';

export type EmbeddingEndpoint = {
  /** Such as `https://api.example.com/v1`. */
  readonly address: string;
  /** Empty: the endpoint wants none. */
  readonly key: string;
  readonly model: string;
  /** From `openOutbound`. */
  readonly fetch: Fetch;
  /** Length of vectors to ask for; only where the endpoint knows how to shorten them. */
  readonly dimensions?: number;
  /** Texts of a request, at most 64; some endpoints take no more than 10. */
  readonly batch?: number;
  /** Milliseconds for a request with its second try. */
  readonly timeout?: number;
};

const MOST_TEXTS = 64;
const TIMEOUT = 30_000;
/** A passage has less; most models read no further. */
const MOST_CHARACTERS = 4_096;

/** Texts may not be blank: endpoints refuse those. Throws EmbeddingError when the address is none. */
export const openEndpointEmbedder = (endpoint: EmbeddingEndpoint): Embedder => {
  const { address, model, dimensions, batch = MOST_TEXTS } = endpoint;
  const url = URL.parse(address);
  if (!url) throw new EmbeddingError('bad-address');
  const size = Math.max(1, Math.min(Math.floor(batch), MOST_TEXTS));
  let known = dimensions;
  const embed = async (texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> => {
    const vectors: Float32Array[] = [];
    for (let at = 0; at < texts.length; at += size) {
      const made = await request(endpoint, texts.slice(at, at + size), signal);
      known ??= made[0]?.length;
      if (made[0]?.length !== known) throw new EmbeddingError('wrong-dimensions', `${made[0]?.length} instead of ${known}`);
      vectors.push(...made);
    }
    return vectors;
  };
  return { id: [url.origin + url.pathname, model, ...(dimensions ? [dimensions] : [])].join(' '), embed };
};

const request = async (endpoint: EmbeddingEndpoint, texts: readonly string[], stopped?: AbortSignal): Promise<Float32Array[]> => {
  const { address, key, model, dimensions, timeout = TIMEOUT } = endpoint;
  const late = AbortSignal.timeout(timeout);
  const { send, seen, refusal } = watch(endpoint.fetch);
  try {
    const { OpenAI } = await import('openai');
    const client = new OpenAI({
      ...{ baseURL: address, apiKey: key || 'none', adminAPIKey: null, organization: null, project: null, webhookSecret: null },
      // A side panel keeps its own key in its own browser; that is what the SDK asks to be sure of.
      ...{ dangerouslyAllowBrowser: true, fetch: send, maxRetries: 1, timeout: 2 * timeout, logLevel: 'off' },
      ...(key === '' ? { defaultHeaders: { Authorization: null } } : {}),
    });
    const input = texts.map((text) => text.slice(0, MOST_CHARACTERS).toWellFormed());
    const signal = AbortSignal.any([late, refusal, ...(stopped ? [stopped] : [])]);
    const asked = { model, input, encoding_format: 'float' as const, ...(dimensions ? { dimensions } : {}) };
    return readEmbeddings(await client.embeddings.create(asked, { signal }), texts.length);
  } catch (error) {
    if (stopped?.aborted) throw new EmbeddingError('stopped');
    if (refusal.aborted) throw explainFailure(refusal.reason, key);
    if (late.aborted) throw explainStatus(seen.status) ?? new EmbeddingError('timeout', `${timeout} ms`);
    throw explainFailure(error, key);
  }
};

type Watched = {
  readonly send: Fetch;
  /** Status of the last answer; 0: there was none. */
  readonly seen: { status: number };
  /** Aborted once the door refused a call: the SDK would try it again. */
  readonly refusal: AbortSignal;
};

const watch = (door: Fetch): Watched => {
  const seen = { status: 0 };
  const refusal = new AbortController();
  const send: Fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    // The SDK tells its version and the machine's system and processor; nobody needs them, and strict servers refuse unknown headers.
    for (const name of [...headers.keys()]) if (name.startsWith('x-stainless-')) headers.delete(name);
    try {
      const response = await door(input, { ...init, headers });
      seen.status = response.status;
      return response;
    } catch (error) {
      if (error instanceof OutboundError) refusal.abort(error);
      throw error;
    }
  };
  return { send, seen, refusal: refusal.signal };
};
