// Benchmarks: from many measurements to the figures of a table.

/** The value below which `share` (0 to 1) of the values lie; NaN of none. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

/** Milliseconds: hundredths below ten, whole ones above. */
export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** “p50 3.10 ms, p95 4.20 ms, n 60” */
export const spread = (values: readonly number[]): string =>
  `p50 ${milliseconds(percentile(values, 0.5))}, p95 ${milliseconds(percentile(values, 0.95))}, n ${values.length}`;

/** Milliseconds that `run` takes. */
export const timed = <T>(run: () => T): { readonly result: T; readonly ms: number } => {
  const start = performance.now();
  const result = run();
  return { result, ms: performance.now() - start };
};
