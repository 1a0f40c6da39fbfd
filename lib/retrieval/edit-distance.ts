// Retrieval: how many slips of the finger lie between two words.

/**
 * Letters put in, left out, replaced, and neighbours swapped, each counted once; no letter is touched twice (optimal string alignment, the
 * restricted form of Damerau's distance: F. J. Damerau, A technique for computer detection and correction of spelling errors, CACM 7(3),
 * 1964; the table is Wagner and Fischer's, JACM 21(1), 1974). Anything beyond `most` is told as `most + 1`.
 */
export const editDistance = (from: string, to: string, most: number): number => {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let [older, old] = [[] as number[], Array.from({ length: to.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= from.length; row += 1) {
    const next = nextRow(from, to, row, old, older);
    if (Math.min(...next) > most) return most + 1;
    [older, old] = [old, next];
  }
  return Math.min(old[to.length] ?? 0, most + 1);
};

const nextRow = (from: string, to: string, row: number, old: readonly number[], older: readonly number[]): number[] => {
  const next = [row];
  for (let at = 1; at <= to.length; at += 1) {
    const same = from[row - 1] === to[at - 1];
    let least = Math.min((old[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (old[at - 1] ?? 0) + (same ? 0 : 1));
    if (row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1]) least = Math.min(least, (older[at - 2] ?? 0) + 1);
    next.push(least);
  }
  return next;
};
