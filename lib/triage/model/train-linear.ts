// The reading model, at build time: multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), in a fixed order, so
// that the same chats give the same weights.

/** Positions of features and their values. */
export type SparseVector = { readonly at: Uint32Array; readonly values: Float32Array };

export type TrainOptions = { readonly classes: number; readonly features: number; readonly penalty: number; readonly epochs: number; readonly rate: number };

/** One row of weights a class. `labels[i]` is the class of `rows[i]`, `weights[i]` how much it counts. */
export const trainLinear = (rows: readonly SparseVector[], labels: readonly number[], weights: readonly number[], options: TrainOptions): Float32Array[] => {
  const { classes, features, penalty, epochs, rate } = options;
  const model = Array.from({ length: classes }, () => new Float32Array(features));
  const squares = Array.from({ length: classes }, () => new Float32Array(features).fill(1e-8));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    rows.forEach((row, index) => {
      const errors = softmax(model.map((line) => dot(line, row)));
      const label = labels[index] ?? 0;
      errors[label] = (errors[label] ?? 0) - 1;
      errors.forEach((error, k) => {
        step(model[k] as Float32Array, squares[k] as Float32Array, row, error * (weights[index] ?? 1), penalty, rate);
      });
    });
  }
  return model;
};

const step = (line: Float32Array, squares: Float32Array, { at, values }: SparseVector, error: number, penalty: number, rate: number): void => {
  for (let index = 0; index < at.length; index += 1) {
    const feature = at[index] ?? 0;
    const gradient = error * (values[index] ?? 0) + penalty * (line[feature] ?? 0);
    squares[feature] = (squares[feature] ?? 0) + gradient * gradient;
    line[feature] = (line[feature] ?? 0) - (rate * gradient) / Math.sqrt(squares[feature] ?? 1);
  }
};

const dot = (line: ArrayLike<number>, { at, values }: SparseVector): number => {
  let sum = 0;
  for (let index = 0; index < at.length; index += 1) sum += (line[at[index] ?? 0] ?? 0) * (values[index] ?? 0);
  return sum;
};

/** Probabilities that sum to 1. */
export const softmax = (scores: readonly number[]): number[] => {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};
