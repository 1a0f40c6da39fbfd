// Consoles in the page: ids for messages that have none of their own.
import type { Speaker } from '@/lib/domain/conversation';

/** cyrb53, a 53-bit hash of public domain (bryc, github.com/bryc/code): quick and well spread, not for secrets. */
export const hashText = (text: string): string => {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
};

/** The same message gets the same id at every reading; its time counts by the minute, as consoles show it. */
export const madeId = (from: Speaker, at: number | null, text: string): string =>
  `${from[0]}${hashText(`${from}|${at === null ? '' : Math.floor(at / 60_000)}|${text}`)}`;

/** Counts equal ids: the first keeps its id, the n-th gets `~n`. `counts` is kept by the caller for one conversation. */
export const distinctId = (id: string, counts: Map<string, number>): string => {
  const n = (counts.get(id) ?? 0) + 1;
  counts.set(id, n);
  return n === 1 ? id : `${id}~${n}`;
};
