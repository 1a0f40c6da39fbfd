// Retrieval: the best rows so far, kept as a heap whose root is the least of them.
import type { RowCollector } from './score-rows';

/** At most `size` rows; of rows with the same score the earlier ones are kept, in whatever order they come. */
export class TopRows implements RowCollector {
  private readonly rows: Float64Array;
  private readonly scores: Float64Array;
  private count = 0;
  /** Added to every row offered: rows of several segments in one order. */
  base = 0;

  readonly size: number;

  constructor(size: number) {
    this.size = size;
    this.rows = new Float64Array(size);
    this.scores = new Float64Array(size);
  }

  trial(): TopRows {
    const other = new TopRows(this.size);
    other.rows.set(this.rows);
    other.scores.set(this.scores);
    other.count = this.count;
    other.base = this.base;
    return other;
  }

  /** The score that a row must beat to enter: 0 while there is room. */
  least(): number {
    return this.count < this.size ? 0 : (this.scores[0] ?? 0);
  }

  offer(row: number, score: number): void {
    if (score <= 0) return;
    if (this.count < this.size) {
      this.count += 1;
      this.rise(this.count - 1, row + this.base, score);
    } else if (this.isWorse(0, row + this.base, score)) this.sink(row + this.base, score);
  }

  /** Best first; of equals the row that comes first. */
  sorted(): { row: number; score: number }[] {
    const all = Array.from({ length: this.count }, (_, at) => ({ row: this.rows[at] ?? 0, score: this.scores[at] ?? 0 }));
    return all.sort((a, b) => b.score - a.score || a.row - b.row);
  }

  private rise(from: number, row: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!this.isWorse(parent, row, score)) this.set(at, this.rows[parent] ?? 0, this.scores[parent] ?? 0);
      else break;
      at = parent;
    }
    this.set(at, row, score);
  }

  private sink(row: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.count) break;
      if (child + 1 < this.count && this.isWorse(child + 1, this.rows[child] ?? 0, this.scores[child] ?? 0)) child += 1;
      if (!this.isWorse(child, row, score)) break;
      this.set(at, this.rows[child] ?? 0, this.scores[child] ?? 0);
      at = child;
    }
    this.set(at, row, score);
  }

  /** What is held at a place is less than this row, or as good and later. */
  private isWorse(at: number, row: number, score: number): boolean {
    const held = this.scores[at] ?? 0;
    return held < score || (held === score && (this.rows[at] ?? 0) > row);
  }

  private set(at: number, row: number, score: number): void {
    this.rows[at] = row;
    this.scores[at] = score;
  }
}
