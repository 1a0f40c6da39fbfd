// Several rankings become one by places alone.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fuseRankings } from '@/lib/retrieval/fuse-rankings';

const toHits = (ids: readonly string[]) => ids.map((id, at) => ({ id, score: 100 - at }));
const idsOf = (hits: readonly { readonly id: string }[]): string[] => hits.map(({ id }) => id);
const ranking = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 }).map(toHits);
const rankings = fc.array(ranking, { maxLength: 4 });

describe('fusing rankings', () => {
  it('adds 1 / (60 + place) of each', () => {
    const [first, second] = fuseRankings([toHits(['a', 'b']), toHits(['b', 'c', 'd', 'a'])], 2);
    expect(first?.id).toBe('b');
    expect(first?.score).toBeCloseTo(1 / 62 + 1 / 61, 12);
    expect(second?.score).toBeCloseTo(1 / 61 + 1 / 64, 12);
  });

  it('puts what both find before what one finds first', () => {
    expect(idsOf(fuseRankings([toHits(['a', 'x']), toHits(['b', 'x'])], 3))).toEqual(['x', 'a', 'b']);
  });

  it('counts an entry once a ranking, at its best place', () => {
    expect(fuseRankings([toHits(['a', 'a', 'b'])], 3)).toEqual(fuseRankings([toHits(['a', 'b'])], 3));
  });

  test.prop([ranking])('leaves a single ranking as it is, also beside an empty one', (one) => {
    expect(idsOf(fuseRankings([one], 10))).toEqual(idsOf(one));
    expect(idsOf(fuseRankings([[], one], 10))).toEqual(idsOf(one));
  });

  test.prop([rankings])('finds every entry once, best first', (all) => {
    const fused = fuseRankings(all, 100);
    expect(idsOf(fused).toSorted()).toEqual([...new Set(all.flatMap(idsOf))].sort());
    expect(fused.map(({ score }) => score)).toEqual(fused.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  test.prop([rankings])('does not look at scores, nor, but for equals, at which ranking is which', (all) => {
    expect(
      fuseRankings(
        all.map((one) => one.map(({ id }) => ({ id, score: 0 }))),
        100,
      ),
    ).toEqual(fuseRankings(all, 100));
    const swapped = new Map(fuseRankings(all.toReversed(), 100).map(({ id, score }) => [id, score]));
    for (const { id, score } of fuseRankings(all, 100)) expect(swapped.get(id)).toBeCloseTo(score, 12);
  });

  test.prop([rankings, fc.nat(12)])('gives the same beginning, however many are wanted', (all, limit) => {
    expect(fuseRankings(all, limit)).toEqual(fuseRankings(all, 100).slice(0, limit));
  });

  test.prop([ranking, ranking])('never puts an entry lower than another that is behind it in both', (one, other) => {
    const fused = idsOf(fuseRankings([one, other], 100));
    const place = (hits: readonly { readonly id: string }[], id: string): number => {
      const at = hits.findIndex((hit) => hit.id === id);
      return at < 0 ? Number.POSITIVE_INFINITY : at;
    };
    for (const a of fused) {
      for (const b of fused) if (place(one, a) < place(one, b) && place(other, a) < place(other, b)) expect(fused.indexOf(a)).toBeLessThan(fused.indexOf(b));
    }
  });
});
