// Assist: what may be said in this chat at all, before anything is ranked: another project's price is wrong however well it fits.
import type { Channel, Conversation } from '@/lib/domain/conversation';
import type { Pack, Review, Script } from '@/lib/domain/pack';
import { normalize } from '@/lib/retrieval/normalize';
import { hasWord } from './has-word';

/** `project`: as a pack names it, empty while nobody knows; `today`: `2026-01-31`, empty while there is no clock. */
export type Scope = { readonly project: string; readonly channel: Channel; readonly today: string };

/** `owner`: the topic, playbook or reception of the script; null: it has no end of its own. */
export const isInScope = (
  { projects, channels, until }: Pick<Script, 'projects' | 'channels' | 'until'>,
  owner: Pick<Review, 'validUntil'> | null,
  scope: Scope,
): boolean =>
  (projects.length === 0 || projects.includes(scope.project)) &&
  (channels.length === 0 || channels.includes(scope.channel)) &&
  [until, owner?.validUntil ?? ''].every((day) => day === '' || scope.today === '' || scope.today <= day);

const known = new WeakMap<Pack, readonly string[]>();

/** Longest first: 云栖二期 before 云栖. */
const projectsOf = (pack: Pack): readonly string[] => {
  const found =
    known.get(pack) ??
    [...new Set([...pack.topics, ...pack.playbooks, ...pack.receptions].flatMap(({ scripts }) => scripts.flatMap(({ projects }) => projects)))].sort(
      (a, b) => b.length - a.length,
    );
  known.set(pack, found);
  return found;
};

const localDay = (date: Date): string => new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** The project that the console shows beside the customer; what customers say of projects proves nothing. `now` in milliseconds. */
export const scopeOf = ({ subtitle, channel }: Conversation, pack: Pack, now: number | null): Scope => {
  const shown = normalize(subtitle);
  return {
    project: projectsOf(pack).find((project) => hasWord(shown, normalize(project))) ?? '',
    channel,
    today: now === null ? '' : localDay(new Date(now)),
  };
};
