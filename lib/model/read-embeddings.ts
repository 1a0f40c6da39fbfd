// Model: an endpoint's answer, which may be anything, to vectors.
import { EmbeddingError } from './embedding-error';
import { toUnit } from './to-unit';

type Item = { readonly embedding?: unknown; readonly index?: unknown };

/** `count` unit vectors of one length, in the order of the texts. Throws EmbeddingError. */
export const readEmbeddings = (answer: unknown, count: number): Float32Array[] => {
  if (typeof answer === 'string') throw new EmbeddingError('not-json');
  const data = (answer as { data?: unknown } | null | undefined)?.data;
  if (!Array.isArray(data)) throw new EmbeddingError('malformed', 'no list of vectors');
  if (data.length !== count) throw new EmbeddingError('wrong-count', `${data.length} for ${count}`);
  const vectors = inOrder(data as (Item | null)[]).map((item) => {
    const unit = toUnit(readVector(item?.embedding));
    if (!unit) throw new EmbeddingError('malformed', 'a vector without direction');
    return unit;
  });
  const lengths = new Set(vectors.map(({ length }) => length));
  if (lengths.size > 1) throw new EmbeddingError('wrong-dimensions', `${[...lengths].join(' and ')} in one answer`);
  return vectors;
};

/** By `index`, where the server gives one; some give none. */
const inOrder = (data: readonly (Item | null)[]): (Item | null)[] => {
  if (data.every((item) => item?.index === undefined)) return [...data];
  const placed = new Map(data.map((item) => [item?.index, item]));
  return data.map((_, at) => {
    const item = placed.get(at);
    if (!item) throw new EmbeddingError('malformed', `no vector for text ${at + 1}`);
    return item;
  });
};

/** Numbers as they were asked for, or base64 of little-endian 32-bit floats, which some servers send regardless. */
const readVector = (embedding: unknown): Float32Array => {
  if (Array.isArray(embedding) && embedding.every((value) => typeof value === 'number')) return Float32Array.from(embedding);
  const bytes = typeof embedding === 'string' ? fromBase64(embedding) : null;
  if (!bytes || bytes.length % 4 !== 0) throw new EmbeddingError('malformed', 'a vector that is neither numbers nor base64');
  return new Float32Array(bytes.buffer);
};

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> | null => {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
};
