// Assist: how near each script is to what the customer asks: the right topic has twenty scripts, and this finds the one.
import type { Pack, Script } from '@/lib/domain/pack';
import type { Turn } from '@/lib/domain/turns';
import type { Index } from '@/lib/retrieval/build-index';
import type { KeepIndex } from '@/lib/retrieval/keep-index';
import { PLAIN } from '@/lib/retrieval/rankings';
import { search } from '@/lib/retrieval/search';

/** Weight of the customer turn before the newest, and of the one before that. */
const FADE = [1, 0.35, 0.15] as const;
/** A BM25 score of this much is half of a certainty. */
const HALF = 9;
const MOST = 200;

/** A row for the words of each script, and one for each way in which its file says that customers put it. */
export const buildLikeness = (pack: Pack, keep: KeepIndex): Index =>
  keep(
    'likeness',
    () =>
      [...pack.topics, ...pack.playbooks, ...pack.receptions].flatMap((owner) =>
        owner.scripts.flatMap((script) => rowsOf(script).map((text) => ({ entry: script.id, text }))),
      ),
    PLAIN,
  );

const rowsOf = ({ title, words, says, bubbles }: Script): string[] => [
  `${title} ${words.join(' ')}`,
  bubbles.join(' ').replace(/\{[^{}]*\}|[[\]]/g, ' '),
  ...says,
];

/** 0–1 by script id; absent: nothing in common. `asked` are the customer's turns, oldest first. */
export const likenScripts = (index: Index, asked: readonly Turn[]): ReadonlyMap<string, number> => {
  const query = asked
    .slice(-FADE.length)
    .toReversed()
    .map(({ text }, age) => ({ text, weight: FADE[age] ?? 0 }));
  return new Map(search(index, query, MOST).map(({ id, score }) => [id, score / (score + HALF)]));
};
