// Benchmarks: what customers write, taken from the topics of the built-in packs.
import type { Library } from '@/lib/assist/library';

/** One way of putting it for each topic in turn, then a second one, until there are `count`. */
export const customerMessages = (library: Library, count: number): string[] => {
  const { topics } = library.zh.pack;
  const rounds = Math.ceil(count / Math.max(1, topics.length));
  return Array.from({ length: rounds }, (_, round) => topics.flatMap((topic) => topic.says[round] ?? []))
    .flat()
    .slice(0, count);
};
