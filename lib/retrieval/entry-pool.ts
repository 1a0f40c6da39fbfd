// Retrieval: rows pooled to their entries as they are scored, where all rows are scored anyway.
import type { Part } from './build-index';
import type { RowCollector } from './score-rows';
import { stringAt } from './term-key';

/** How much the best, second and third best rows of an entry count. */
export const POOL = [1, 0.3, 0.15] as const;

export class EntryPool implements RowCollector {
  /** All rows are wanted: nothing is gained by passing any over. */
  readonly size = Number.POSITIVE_INFINITY;
  /** Best rows by entry of the part under way. */
  private ranks = POOL.map(() => new Float32Array(0));
  private part: Part | null = null;
  private readonly pooled = new Map<string, number[]>();

  begin(part: Part): void {
    this.part = part;
    const entries = part.segment.entries.starts.length - 1;
    this.ranks = POOL.map(() => new Float32Array(entries));
  }

  least(): number {
    return 0;
  }

  trial(): RowCollector {
    return this;
  }

  offer(row: number, score: number): void {
    const entry = this.part?.segment.entryOf[row] ?? 0;
    let rest = score;
    for (const rank of this.ranks) {
      const held = rank[entry] ?? 0;
      if (rest <= held) continue;
      rank[entry] = rest;
      rest = held;
    }
  }

  /** An entry may have rows in several parts. */
  end(): void {
    const { entries } = this.part?.segment ?? { entries: { text: '', starts: new Uint32Array(1) } };
    for (let entry = 0; entry < entries.starts.length - 1; entry += 1) {
      if ((this.ranks[0]?.[entry] ?? 0) === 0) continue;
      const id = stringAt(entries, entry);
      const scores = [...(this.pooled.get(id) ?? []), ...this.ranks.map((rank) => rank[entry] ?? 0)];
      this.pooled.set(id, scores.length > POOL.length ? scores.sort((a, b) => b - a).slice(0, POOL.length) : scores);
    }
  }

  scores(): { id: string; score: number }[] {
    return [...this.pooled].map(([id, scores]) => ({ id, score: scores.reduce((sum, score, place) => sum + score * (POOL[place] ?? 0), 0) }));
  }
}
