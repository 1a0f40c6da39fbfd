// Model: what the SDK throws, in any of its forms, to an error that says what to do.
import { OutboundError } from '@/lib/privacy/outbound';
import { EmbeddingError, type EmbeddingFault } from './embedding-error';

const BY_STATUS: Readonly<Record<number, EmbeddingFault>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  408: 'timeout',
  429: 'too-many',
};

/** A failed status; null for one that is none. */
export const explainStatus = (status: number, detail = `${status}`): EmbeddingError | null =>
  status < 400 ? null : new EmbeddingError(BY_STATUS[status] ?? (status < 500 ? 'not-accepted' : 'server-fault'), detail);

/** `key` is never part of the result, whatever the server said. */
export const explainFailure = (error: unknown, key: string): EmbeddingError => {
  if (error instanceof EmbeddingError) return error;
  if (error instanceof OutboundError) return new EmbeddingError('refused', error.message);
  if (error instanceof SyntaxError) return new EmbeddingError('not-json');
  const { status, code } = error as { readonly status?: unknown; readonly code?: unknown };
  if (typeof status !== 'number') return new EmbeddingError('unreachable');
  const word = codeWord(code, key);
  return explainStatus(status, word ? `${status}, ${word}` : `${status}`) ?? new EmbeddingError('malformed', `${status}`);
};

/** Codes such as `model_not_found`; a server could put anything there, so that only such a word passes. */
const codeWord = (code: unknown, key: string): string | null =>
  typeof code === 'string' && /^[a-z]+(?:_[a-z]+){1,4}$/.test(code) && code.length <= 40 && (key === '' || !(code.includes(key) || key.includes(code)))
    ? code
    : null;
