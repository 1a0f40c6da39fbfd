// Model: vectors of a text's pieces to one vector of the text.
import { EmbeddingError } from './embedding-error';
import type { OnnxTensor } from './onnx-runtime';
import { toUnit } from './to-unit';

/** Texts padded to one length, row after row: 1 where a piece stands, 0 where padding does. */
export type Mask = { readonly texts: number; readonly length: number; readonly values: Uint8Array };

/**
 * The mean over the pieces that are no padding (Reimers and Gurevych, Sentence-BERT, EMNLP 2019), of unit length. `output`:
 * texts × length × dimensions; texts × dimensions, where the model pools by itself, is taken as it is. Throws EmbeddingError.
 */
export const poolPieces = ({ data, dims }: OnnxTensor, mask: Mask): Float32Array[] => {
  const [texts, length] = dims;
  const dimensions = dims.at(-1) ?? 0;
  const fits = texts === mask.texts && dimensions > 0 && (dims.length === 2 || (dims.length === 3 && length === mask.length));
  if (!(data instanceof Float32Array) || !fits || data.length !== dims.reduce((product, size) => product * size, 1)) {
    throw new EmbeddingError('other-shape', `output ${dims.join(' × ')}`);
  }
  return Array.from({ length: mask.texts }, (_, text) => {
    const from = dims.length === 2 ? text * dimensions : text * mask.length * dimensions;
    const pooled = dims.length === 2 ? data.slice(from, from + dimensions) : sumOf(data, from, dimensions, pieceRow(mask, text));
    const unit = toUnit(pooled);
    if (!unit) throw new EmbeddingError('other-shape', 'a vector without direction');
    return unit;
  });
};

const pieceRow = ({ values, length }: Mask, text: number): Uint8Array => values.subarray(text * length, (text + 1) * length);

/** The sum has the direction of the mean. */
const sumOf = (data: Float32Array, from: number, dimensions: number, stands: Uint8Array): Float32Array => {
  const sum = new Float32Array(dimensions);
  stands.forEach((one, piece) => {
    if (one === 0) return;
    const start = from + piece * dimensions;
    for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + (data[start + at] ?? 0);
  });
  return sum;
};
