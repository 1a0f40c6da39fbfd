// Model: vectors of length 1, so that a scalar product is a cosine.

/** A vector of the same direction; null when it has none: all zero, or not all numbers. */
export const toUnit = (values: Float32Array): Float32Array | null => {
  let squares = 0;
  for (const value of values) squares += value * value;
  const length = Math.sqrt(squares);
  return length > 0 && Number.isFinite(length) ? values.map((value) => value / length) : null;
};
