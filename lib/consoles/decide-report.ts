// Consoles in the page: decides what to tell of a reading, and when: a console changes the header of a chat before its messages.
import type { Conversation, Message } from '@/lib/domain/conversation';
import { type PageReport, reportChanges } from './page-report';

/** What one look at the page found. */
export type Sight =
  | { readonly type: 'no-console' }
  | { readonly type: 'no-chat'; readonly console: string }
  | { readonly type: 'conversation'; readonly conversation: Conversation; readonly ownIds: boolean };

type Move = { readonly place: string; readonly since: number; readonly sight: Sight; readonly quietSince: number };

/** What the panel has been told, and what is on its way. */
export type Watching = {
  readonly told: Sight | null;
  /** A change of chat or console that has not settled yet. */
  readonly move: Move | null;
  /** Messages in the page when the chat changed: they belong to another chat until the list changes. */
  readonly foreign: readonly Message[];
  /** The last look's place and messages. */
  readonly seen: { readonly place: string; readonly messages: readonly Message[] } | null;
};

export type Decision = {
  readonly watching: Watching;
  readonly reports: readonly PageReport[];
  /** Milliseconds until the next look, if nothing changes before; null: none needed. */
  readonly wait: number | null;
};

export const NOT_STARTED: Watching = { told: null, move: null, foreign: [], seen: null };

// Milliseconds without change after which a new list counts as loaded; an empty one may still be loading.
const QUIET = 60;
const QUIET_EMPTY = 400;
// A slow console: after this the new chat is told without messages rather than with those of another.
const LONGEST = 2_000;

const NONE: readonly Message[] = [];

const messagesOf = (sight: Sight | null): readonly Message[] => (sight?.type === 'conversation' ? sight.conversation.messages : NONE);
const placeOf = (sight: Sight): string => {
  if (sight.type === 'no-console') return '';
  return sight.type === 'no-chat' ? `console ${sight.console}` : `chat ${sight.conversation.key}`;
};
const whole = (sight: Sight): PageReport => (sight.type === 'conversation' ? { type: 'conversation', conversation: sight.conversation } : sight);

/** True when most of `messages` are among `others`: by the console's own ids, or as the very same unchanged items. */
const mostlyAmong = (messages: readonly Message[], others: readonly Message[], ownIds: boolean): boolean => {
  if (messages.length === 0 || others.length === 0) return false;
  const known = new Set<unknown>(ownIds ? others.map((message) => message.id) : others);
  const shared = messages.filter((message) => known.has(ownIds ? message.id : message)).length;
  return shared * 2 > messages.length;
};

const isForeign = (sight: Sight, watching: Watching, foreign: readonly Message[]): boolean => {
  if (sight.type !== 'conversation' || foreign.length === 0) return false;
  const { conversation, ownIds } = sight;
  const told = watching.told;
  const back = told !== null && placeOf(told) === placeOf(sight) && mostlyAmong(conversation.messages, messagesOf(told), ownIds);
  return !back && mostlyAmong(conversation.messages, foreign, ownIds);
};

const withoutMessages = (sight: Sight): Sight => (sight.type === 'conversation' ? { ...sight, conversation: { ...sight.conversation, messages: [] } } : sight);

/** Tells the sight: what changed if the panel knows this chat already, else all of it. */
const tell = (watching: Watching, sight: Sight): Decision => {
  const told = watching.told;
  const known = told?.type === 'conversation' && sight.type === 'conversation' && told.conversation.key === sight.conversation.key;
  // A chat told empty was still loading: its first messages are history, not news.
  const reports = known && messagesOf(told).length > 0 && messagesOf(sight).length > 0 ? reportChanges(told.conversation, sight.conversation) : [whole(sight)];
  return { watching: { ...watching, told: sight, move: null, foreign: [] }, reports, wait: null };
};

const follow = (watching: Watching, move: Move, foreign: readonly Message[], now: number): Decision => {
  const next = { ...watching, move, foreign };
  const left = move.since + LONGEST - now;
  if (isForeign(move.sight, watching, foreign)) {
    if (left > 0) return { watching: next, reports: [], wait: left };
    const empty = withoutMessages(move.sight);
    return { watching: { ...next, told: empty, move: null }, reports: [whole(empty)], wait: null };
  }
  const quiet = messagesOf(move.sight).length > 0 ? QUIET : QUIET_EMPTY;
  const wait = Math.min(move.quietSince + quiet - now, left);
  return wait > 0 ? { watching: next, reports: [], wait } : tell(next, move.sight);
};

const startOrGoOn = (watching: Watching, sight: Sight, now: number): Decision => {
  const place = placeOf(sight);
  const { move, seen } = watching;
  if (move?.place !== place) {
    const foreign = seen === null || seen.place === place ? watching.foreign : seen.messages;
    return follow(watching, { place, since: now, sight, quietSince: now }, foreign, now);
  }
  const quietSince = messagesOf(sight) === messagesOf(move.sight) ? move.quietSince : now;
  return follow(watching, { ...move, sight, quietSince }, watching.foreign, now);
};

const decide = (watching: Watching, sight: Sight, now: number): Decision => {
  const { told, seen } = watching;
  if (told === null) return tell(watching, sight);
  const emptied = messagesOf(sight).length === 0 && messagesOf(told).length > 0;
  const moved = placeOf(sight) !== placeOf(told) || (seen !== null && seen.place !== placeOf(sight));
  if (moved || emptied || watching.move !== null) return startOrGoOn(watching, sight, now);
  if (sight.type !== 'conversation' || isForeign(sight, watching, watching.foreign)) return { watching, reports: [], wait: null };
  if (told.type === 'conversation' && told.conversation === sight.conversation) return { watching, reports: [], wait: null };
  return tell(watching, sight);
};

/** One look at the page at `now` (milliseconds): what to tell, and when to look again. Pure. */
export const decideReport = (watching: Watching, sight: Sight, now: number): Decision => {
  const decision = decide(watching, sight, now);
  return { ...decision, watching: { ...decision.watching, seen: { place: placeOf(sight), messages: messagesOf(sight) } } };
};
