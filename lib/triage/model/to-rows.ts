// Models, at build time: examples become rows over the features that enough of them have; the wording model is made so too.
import type { SparseVector } from './train-linear';

type Example = { readonly features: ReadonlyMap<string, number> };

/** `features` in order, and a row of each example over them. A feature that fewer than `least` of `counted` have is left out. */
export const toRows = (examples: readonly Example[], least: number, counted = examples): { readonly features: string[]; readonly rows: SparseVector[] } => {
  const features = commonFeatures(counted, least);
  const columns = new Map(features.map((feature, column) => [feature, column]));
  return { features, rows: examples.map((example) => toVector(example, columns)) };
};

const commonFeatures = (examples: readonly Example[], least: number): string[] => {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts].flatMap(([feature, count]) => (count >= least ? [feature] : [])).sort();
};

const toVector = ({ features }: Example, columns: ReadonlyMap<string, number>): SparseVector => {
  const known = [...features].flatMap(([feature, value]) => {
    const column = columns.get(feature);
    return column === undefined ? [] : [{ column, value }];
  });
  return { at: Uint32Array.from(known, ({ column }) => column), values: Float32Array.from(known, ({ value }) => value) };
};
