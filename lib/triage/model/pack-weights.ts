// Models, at build time: weights as signed bytes of few levels, which pack small; the wording model's too.

/** `levels` above zero and as many below, at most 127; a byte times `scale` is the weight again. */
export const packWeights = (weights: readonly number[], levels: number): { readonly scale: number; readonly weights: string } => {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  const scale = largest / levels;
  let bytes = '';
  for (const weight of weights) bytes += String.fromCharCode(Math.round(weight / scale) & 0xff);
  return { scale, weights: btoa(bytes) };
};
