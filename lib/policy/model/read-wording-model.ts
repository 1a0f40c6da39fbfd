// The wording model, at run time: features of a clause to the probability of each class.
import type { WordingModel } from '@/lib/domain/wording';
import type { ClauseFeatures } from './clause-features';

export type OpenWordingModel = {
  readonly classes: readonly string[];
  readonly limits: readonly number[];
  readonly columns: ReadonlyMap<string, number>;
  /** One row of all classes a feature. */
  readonly weights: Float32Array;
};

export const openWordingModel = ({ classes, limits, features, scale, weights }: WordingModel): OpenWordingModel => {
  const bytes = Float32Array.from(atob(weights), (character) => ((character.charCodeAt(0) << 24) >> 24) * scale);
  return { classes, limits, columns: new Map(features.map((feature, column) => [feature, column])), weights: bytes };
};

/** Probabilities in the order of the model's classes. */
export const readClause = ({ classes, columns, weights }: OpenWordingModel, features: ClauseFeatures): number[] => {
  const scores = new Array<number>(classes.length).fill(0);
  for (const [feature, value] of features) {
    const column = columns.get(feature);
    if (column === undefined) continue;
    const from = column * classes.length;
    for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + (weights[from + at] ?? 0) * value;
  }
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};

/** The likeliest class but the first, which is `clean`. */
export const likeliest = (shares: readonly number[]): { readonly at: number; readonly share: number } => {
  let at = 1;
  for (let k = 2; k < shares.length; k += 1) if ((shares[k] ?? 0) > (shares[at] ?? 0)) at = k;
  return { at, share: shares[at] ?? 0 };
};

/** The category that a clause is close to, or null. */
export const hearClause = (model: OpenWordingModel, features: ClauseFeatures): string | null => {
  const { at, share } = likeliest(readClause(model, features));
  return share >= (model.limits[at] ?? 1) ? (model.classes[at] ?? null) : null;
};
