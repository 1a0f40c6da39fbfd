// Vectors of passages: nearest first, the same after any changes and after a save.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { emptyVectors, VectorMismatchError, type VectorRow, type Vectors } from '@/lib/retrieval/vectors';
import { DamagedVectorsError, openVectors, saveVectors } from '@/lib/retrieval/vectors-file';

const MODEL = 'local 1';
const unit = (...values: number[]): Float32Array => Float32Array.from(values, (value) => value / Math.hypot(...values));
const make = (rows: readonly VectorRow[]): Vectors => {
  const vectors = emptyVectors(MODEL);
  vectors.add(MODEL, rows);
  return vectors;
};
const idsOf = (vectors: Vectors, vector: Float32Array, limit = 10): string[] => vectors.nearest(MODEL, vector, limit).map(({ id }) => id);

const DIMENSIONS = 6;
/** Right angles, as far as 32-bit floats can tell. */
const NOTHING = 1e-3;
const vector = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .filter((values) => values.some((value) => value !== 0))
  .map((values) => unit(...values));
const rows = fc.array(fc.record({ entry: fc.constantFrom(...'漏水费噪abcd', 'pack/topic#1', '\ud800'), vector }), { maxLength: 30 });

/** Written the plain way: the best row of each entry, in the order in which entries came. */
const expected = (all: readonly VectorRow[], asked: Float32Array, limit: number): { id: string; score: number }[] => {
  const best = new Map<string, number>();
  for (const row of all)
    best.set(
      row.entry,
      Math.max(
        best.get(row.entry) ?? -1,
        row.vector.reduce((sum, value, at) => sum + value * (asked[at] ?? 0), 0),
      ),
    );
  return [...best]
    .map(([id, score]) => ({ id, score }))
    .filter(({ score }) => score > NOTHING)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
};

describe('vectors', () => {
  it('find the nearest first, each entry once by its best row, none that points elsewhere', () => {
    const vectors = make([
      { entry: 'leak', vector: unit(1, 0, 0) },
      { entry: 'fee', vector: unit(1, 2, 0) },
      { entry: 'leak', vector: unit(0, 1, 0) },
      { entry: 'noise', vector: unit(0, 0, 1) },
      { entry: 'dog', vector: unit(0, -1, 0) },
    ]);
    expect(idsOf(vectors, unit(0, 1, 0))).toEqual(['leak', 'fee']);
    expect(vectors.nearest(MODEL, unit(0, 1, 0), 1)).toEqual([{ id: 'leak', score: 1 }]);
    expect(idsOf(vectors, unit(0, 1, 0), 0)).toEqual([]);
  });

  it('leave out what may not be found before they count', () => {
    const vectors = make(['a', 'b', 'c'].map((entry, at) => ({ entry, vector: unit(1, at) })));
    expect(vectors.nearest(MODEL, unit(1, 0), 1, (entry) => entry !== 'a').map(({ id }) => id)).toEqual(['b']);
  });

  test.prop([rows, vector, fc.integer({ min: 1, max: 12 })])('find what comparing one by one finds', (all, asked, limit) => {
    const found = make(all)
      .nearest(MODEL, asked, limit)
      .filter(({ score }) => score > NOTHING);
    const wanted = expected(all, asked, limit);
    expect(found.map(({ score }) => score.toFixed(4))).toEqual(wanted.map(({ score }) => score.toFixed(4)));
    const scores = new Map(expected(all, asked, 100).map(({ id, score }) => [id, score]));
    for (const { id, score } of found) expect(score).toBeCloseTo(scores.get(id) ?? 0, 4);
  });

  test.prop([rows, rows, vector, fc.subarray([...'漏水费噪abcd'])])('are the same after changes as when made anew', (first, second, asked, gone) => {
    const ids = new Set(gone);
    const changed = make(first);
    changed.remove(ids);
    changed.add(MODEL, second);
    const anew = make([...first.filter(({ entry }) => !ids.has(entry)), ...second]);
    expect(changed.size).toBe(anew.size);
    expect(changed.nearest(MODEL, asked, 20)).toEqual(anew.nearest(MODEL, asked, 20));
    expect(saveVectors(changed)).toEqual(saveVectors(anew));
  });

  it('are nothing at first, and may be emptied', () => {
    const vectors = emptyVectors(MODEL);
    expect(idsOf(vectors, unit(1, 0))).toEqual([]);
    vectors.add(MODEL, [{ entry: 'a', vector: unit(1, 0) }]);
    vectors.remove(new Set(['a', 'unknown']));
    expect(saveVectors(vectors)).toEqual(saveVectors(emptyVectors(MODEL)));
    expect([vectors.size, idsOf(vectors, unit(1, 0))]).toEqual([0, []]);
    vectors.add(MODEL, [{ entry: 'b', vector: unit(1, 0, 0) }]);
    expect(saveVectors(vectors)).toEqual(saveVectors(make([{ entry: 'b', vector: unit(1, 0, 0) }])));
  });

  it('of another model or another length do not mix: nothing is added, and it is said what to do', () => {
    const vectors = make([{ entry: 'a', vector: unit(1, 0, 0) }]);
    const mixed = [
      { entry: 'b', vector: unit(1, 0, 0) },
      { entry: 'c', vector: unit(1, 0) },
    ];
    expect(() => vectors.add(MODEL, mixed)).toThrow(/2 numbers .* 3: the model changed, embed the library again/);
    expect(() => vectors.add('local 2', mixed.slice(0, 1))).toThrow(/embedded by local 1, not by local 2: embed it again/);
    expect(() => vectors.nearest(MODEL, unit(1, 0), 3)).toThrow(VectorMismatchError);
    expect(() => vectors.nearest('local 2', unit(1, 0, 0), 3)).toThrow(VectorMismatchError);
    expect(vectors.size).toBe(1);
  });

  it.each([[[2, 0]], [[0, 0]], [[Number.NaN, 1]], [[Number.POSITIVE_INFINITY, 0]]])('are of unit length: not %j', (values) => {
    expect(() => make([{ entry: 'a', vector: Float32Array.from(values) }])).toThrow(VectorMismatchError);
  });
});

describe('saved vectors', () => {
  test.prop([rows, vector])('come back as they were, can be added to, and have the same bytes again', (all, asked) => {
    const bytes = saveVectors(make(all));
    const opened = openVectors(bytes.slice());
    expect(opened.nearest(MODEL, asked, 20)).toEqual(make(all).nearest(MODEL, asked, 20));
    expect(saveVectors(opened)).toEqual(bytes);
    opened.add(MODEL, [{ entry: 'new', vector: asked }]);
    expect(opened.nearest(MODEL, asked, 20).find(({ id }) => id === 'new')?.score).toBeCloseTo(1, 4);
  });

  it('are opened wherever they lie in memory', () => {
    const bytes = saveVectors(make([{ entry: 'leak', vector: unit(1, 2, 3) }]));
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(idsOf(openVectors(shifted.subarray(1)), unit(1, 2, 3))).toEqual(['leak']);
  });

  test.prop([rows, fc.nat(), fc.integer({ min: 1, max: 255 })])('that were changed by a single byte are refused', (all, at, change) => {
    const bytes = saveVectors(make(all));
    const place = at % bytes.length;
    bytes[place] = (bytes[place] ?? 0) ^ change;
    expect(() => openVectors(bytes)).toThrow(DamagedVectorsError);
  });

  it.each([1, 2, 3, 4])('that have %d bytes more are refused', (more) => {
    const bytes = saveVectors(make([{ entry: 'leak', vector: unit(1, 2, 3) }]));
    const longer = new Uint8Array(bytes.length + more);
    longer.set(bytes);
    expect(() => openVectors(longer)).toThrow(DamagedVectorsError);
  });

  test.prop([rows, fc.nat()])('that were cut, and bytes that are none, are refused', (all, at) => {
    const bytes = saveVectors(make(all));
    expect(() => openVectors(bytes.subarray(0, at % bytes.length))).toThrow(DamagedVectorsError);
    expect(() => openVectors(new Uint8Array(at % 100))).toThrow(DamagedVectorsError);
  });
});
