// Retrieval by meaning: the vectors of all passages in one array, every one compared with the question's. Below some 20 000 of them
// nothing beats that; an entry may have several, such as the many ways to put one question.
import type { Hit } from './search';
import { TopRows } from './top-rows';

/** Unit length. */
export type VectorRow = { readonly entry: string; readonly vector: Float32Array };

/** The vectors come from another model, or are none: embed the library again. */
export class VectorMismatchError extends Error {
  override readonly name = 'VectorMismatchError';
}

/** What a table of vectors is made of: `values` holds a row of `dimensions` numbers for each of `entryOf`. */
export type VectorData = {
  /** Who made them: an embedder's id. */
  readonly model: string;
  readonly dimensions: number;
  readonly entries: readonly string[];
  /** Position in `entries`, by row. */
  readonly entryOf: Uint32Array;
  readonly values: Float32Array;
};

/** Squares of 32-bit floats do not sum up to 1 exactly. */
const TOLERANCE = 1e-3;
const GROWTH = 1.5;

export class Vectors {
  readonly model: string;
  private dimensions: number;
  private entries: string[];
  private positions: Map<string, number>;
  /** As long as there is room; `count` rows are in use. */
  private entryOf: Uint32Array;
  private values: Float32Array;
  private count: number;

  /** What `data` holds belongs to the table from then on. */
  constructor(data: VectorData) {
    this.model = data.model;
    this.dimensions = data.dimensions;
    this.entries = [...data.entries];
    this.positions = new Map(data.entries.map((entry, at) => [entry, at]));
    this.entryOf = data.entryOf;
    this.values = data.values;
    this.count = data.entryOf.length;
  }

  /** Rows. */
  get size(): number {
    return this.count;
  }

  /** Beside those that an entry has already; all rows or none. Throws VectorMismatchError. */
  add(model: string, rows: readonly VectorRow[]): void {
    const first = rows[0];
    if (!first) return;
    const dimensions = this.count > 0 ? this.dimensions : first.vector.length;
    for (const { vector } of rows) this.check(model, vector, dimensions);
    this.dimensions = dimensions;
    this.makeRoom(this.count + rows.length);
    for (const { entry, vector } of rows) {
      const position = this.positions.get(entry) ?? this.entries.length;
      if (position === this.entries.length) this.entries.push(entry);
      this.positions.set(entry, position);
      this.entryOf[this.count] = position;
      this.values.set(vector, this.count * dimensions);
      this.count += 1;
    }
  }

  /** All rows of these entries; the others keep their order. */
  remove(ids: ReadonlySet<string>): void {
    const { dimensions, entries } = this;
    const kept = entries.filter((entry) => !ids.has(entry));
    this.entries = kept;
    this.positions = new Map(kept.map((entry, at) => [entry, at]));
    let to = 0;
    for (let row = 0; row < this.count; row += 1) {
      const position = this.positions.get(entries[this.entryOf[row] ?? 0] ?? '');
      if (position === undefined) continue;
      this.entryOf[to] = position;
      if (to < row) this.values.copyWithin(to * dimensions, row * dimensions, (row + 1) * dimensions);
      to += 1;
    }
    this.count = to;
    // Without a row it is open to vectors of any length again, as at first.
    if (to === 0) this.dimensions = 0;
  }

  /**
   * Entries by the cosine of their nearest row, best first, at most `limit`; those at a right angle or beyond are absent. `isAllowed`
   * is asked before anything is ranked. Throws VectorMismatchError.
   */
  nearest(model: string, vector: Float32Array, limit: number, isAllowed: (entry: string) => boolean = () => true): Hit[] {
    if (this.count === 0 || limit < 1) return [];
    this.check(model, vector, this.dimensions);
    const best = new Float32Array(this.entries.length);
    for (let row = 0; row < this.count; row += 1) {
      const position = this.entryOf[row] ?? 0;
      const cosine = product(this.values, row * this.dimensions, vector);
      if (cosine > (best[position] ?? 0)) best[position] = cosine;
    }
    const top = new TopRows(limit);
    this.entries.forEach((entry, position) => {
      const cosine = best[position] ?? 0;
      if (cosine > top.least() && isAllowed(entry)) top.offer(position, cosine);
    });
    return top.sorted().map(({ row, score }) => ({ id: this.entries[row] ?? '', score }));
  }

  /** Views of what is in use. */
  data(): VectorData {
    const { model, dimensions, entries, entryOf, values, count } = this;
    return { model, dimensions, entries, entryOf: entryOf.subarray(0, count), values: values.subarray(0, count * dimensions) };
  }

  private check(model: string, vector: Float32Array, dimensions: number): void {
    if (model !== this.model) throw new VectorMismatchError(`the library was embedded by ${this.model}, not by ${model}: embed it again`);
    if (vector.length !== dimensions) {
      throw new VectorMismatchError(`vectors of ${vector.length} numbers do not fit those of ${dimensions}: the model changed, embed the library again`);
    }
    if (!(Math.abs(product(vector, 0, vector) - 1) < TOLERANCE)) throw new VectorMismatchError('a vector is not of unit length: embed the text again');
  }

  private makeRoom(rows: number): void {
    const room = Math.max(rows, Math.ceil(this.entryOf.length * GROWTH));
    if (rows * this.dimensions <= this.values.length && rows <= this.entryOf.length) return;
    const { entryOf, values } = this;
    this.entryOf = new Uint32Array(room);
    this.entryOf.set(entryOf.subarray(0, this.count));
    this.values = new Float32Array(room * this.dimensions);
    this.values.set(values.subarray(0, this.count * this.dimensions));
  }
}

/** Scalar product of `vector` and the numbers from `from` on; four sums at once, so that none waits for the one before. */
const product = (values: Float32Array, from: number, vector: Float32Array): number => {
  const [length, whole] = [vector.length, vector.length & ~3];
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < whole; at += 4) {
    a += (values[from + at] ?? 0) * (vector[at] ?? 0);
    b += (values[from + at + 1] ?? 0) * (vector[at + 1] ?? 0);
    c += (values[from + at + 2] ?? 0) * (vector[at + 2] ?? 0);
    d += (values[from + at + 3] ?? 0) * (vector[at + 3] ?? 0);
  }
  for (let at = whole; at < length; at += 1) a += (values[from + at] ?? 0) * (vector[at] ?? 0);
  return a + b + c + d;
};

export const emptyVectors = (model: string): Vectors =>
  new Vectors({ model, dimensions: 0, entries: [], entryOf: new Uint32Array(0), values: new Float32Array(0) });
