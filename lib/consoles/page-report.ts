// Consoles in the page: what watching a page tells, and how two readings of one chat differ.
import type { Conversation, Message } from '@/lib/domain/conversation';

export type PageReport =
  | { readonly type: 'no-console' }
  | { readonly type: 'no-chat'; readonly console: string }
  /** A chat was opened, or its messages are no longer a continuation of what was told: all that the page shows. */
  | { readonly type: 'conversation'; readonly conversation: Conversation }
  /** Messages that are new or changed, in order, and ids that vanished from between others or from the end. */
  | { readonly type: 'messages'; readonly key: string; readonly messages: readonly Message[]; readonly removed: readonly string[] };

type Difference = {
  readonly added: readonly Message[];
  readonly changed: readonly Message[];
  readonly removed: readonly string[];
  /** True when nothing new stands before something known. */
  readonly grown: boolean;
};

/** How many messages are the very same at the beginning and, beyond those, at the end: of thousands, few change at once. */
const sameEnds = (before: readonly Message[], now: readonly Message[]): { readonly head: number; readonly tail: number } => {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return { head, tail };
};

const byId = (messages: readonly Message[]): ReadonlyMap<string, Message> => new Map(messages.map((message) => [message.id, message]));

const differ = (before: readonly Message[], now: readonly Message[]): Difference => {
  const { head, tail } = sameEnds(before, now);
  const was = before.slice(head, before.length - tail);
  const is = now.slice(head, now.length - tail);
  const [wasById, isById] = [byId(was), byId(is)];
  const keptBefore = was.filter(({ id }) => isById.has(id));
  const keptNow = is.filter(({ id }) => wasById.has(id));
  const added = is.filter(({ id }) => !wasById.has(id));
  const atEnd = tail === 0 && is.slice(is.length - added.length).every(({ id }) => !wasById.has(id));
  // A console trims what is old, and that says nothing about it.
  const firstKept = was.findIndex(({ id }) => isById.has(id));
  const trimmed = head > 0 ? 0 : firstKept < 0 && tail > 0 ? was.length : Math.max(firstKept, 0);
  return {
    added,
    changed: keptNow.filter((message) => wasById.get(message.id) !== message),
    removed: was.slice(trimmed).flatMap(({ id }) => (isById.has(id) ? [] : [id])),
    grown: keptBefore.every(({ id }, i) => id === keptNow[i]?.id) && (added.length === 0 || atEnd),
  };
};

/**
 * What changed between two readings of the same chat; an empty list when nothing did.
 * Earlier messages that appear above, or another order, tell the whole conversation anew, after what vanished.
 */
export const reportChanges = (before: Conversation, now: Conversation): readonly PageReport[] => {
  if (before === now) return [];
  const whole: PageReport = { type: 'conversation', conversation: now };
  if (before.title !== now.title || before.subtitle !== now.subtitle) return [whole];
  const { added, changed, removed, grown } = differ(before.messages, now.messages);
  if (grown && added.length + changed.length + removed.length === 0) return [];
  if (grown) return [{ type: 'messages', key: now.key, messages: [...changed, ...added], removed }];
  return removed.length === 0 ? [whole] : [{ type: 'messages', key: now.key, messages: [], removed }, whole];
};
