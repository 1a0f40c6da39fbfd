// Session: one open conversation and what was done with its cards. Pure: every change answers a new state.
import type { ChatMemory } from '@/lib/domain/chat-memory';
import type { Conversation, Message } from '@/lib/domain/conversation';
import type { Reply, Suggestion, Violation } from '@/lib/domain/suggestion';

export type ChatState = {
  readonly conversation: Conversation;
  /** What the panel shows; null until the first one is worked out. */
  readonly shown: Suggestion | null;
  /** Newer than `shown`, waiting because somebody reads or edits. */
  readonly newer: Suggestion | null;
  readonly drafts: Readonly<Record<string, string>>;
  readonly draftViolations: Readonly<Record<string, readonly Violation[]>>;
  /** The blocked text that the person has been warned of. */
  readonly warnedOf: string | null;
  readonly slots: Readonly<Record<string, string>>;
  readonly inserted: readonly string[];
  readonly rejected: readonly string[];
  readonly recoverable: string | null;
  readonly gap: boolean;
  /** When the panel first saw a message, by its id: for consoles that show no time. */
  readonly seenAt: Readonly<Record<string, number>>;
};

export const newChat = (conversation: Conversation, now: number): ChatState => ({
  conversation,
  shown: null,
  newer: null,
  drafts: {},
  draftViolations: {},
  warnedOf: null,
  slots: {},
  inserted: [],
  rejected: [],
  recoverable: null,
  gap: false,
  seenAt: Object.fromEntries(conversation.messages.map((message) => [message.id, message.at ?? now])),
});

/** Takes up what was kept from an earlier visit. */
export const withMemory = (state: ChatState, memory: ChatMemory): ChatState => ({
  ...state,
  drafts: { ...memory.drafts, ...state.drafts },
  slots: { ...memory.slots, ...state.slots },
  inserted: [...new Set([...memory.inserted, ...state.inserted])],
  recoverable: state.recoverable ?? memory.recoverable,
  gap: hasGap(memory.conversation, state.conversation),
});

/** Earlier words are known, the page has loaded words, and none of them are the same. */
const hasGap = (before: Conversation, now: Conversation): boolean => {
  if (before.messages.length === 0 || now.messages.length === 0) return false;
  const known = new Set(before.messages.map((message) => message.id));
  return !now.messages.some((message) => known.has(message.id));
};

/** A fresh reading of the same conversation replaces the old one. */
export const withConversation = (state: ChatState, conversation: Conversation, now: number): ChatState => ({
  ...state,
  conversation,
  gap: state.gap || hasGap(state.conversation, conversation),
  seenAt: { ...newChat(conversation, now).seenAt, ...state.seenAt },
});

/** New messages go to the end, changed ones stay in their place, recalled ones go. */
export const withMessages = (state: ChatState, messages: readonly Message[], removed: readonly string[], now: number): ChatState => {
  const changed = new Map(messages.map((message) => [message.id, message]));
  const kept = state.conversation.messages.filter((message) => !removed.includes(message.id)).map((message) => changed.get(message.id) ?? message);
  const known = new Set(kept.map((message) => message.id));
  const merged = [...kept, ...messages.filter((message) => !known.has(message.id))];
  return withConversation(state, { ...state.conversation, messages: merged }, now);
};

/** A suggestion for this state; `hold`: somebody reads or edits, so that nothing may move. */
export const withSuggestion = (state: ChatState, suggestion: Suggestion, hold: boolean): ChatState => {
  const retired = suggestion.waitingFrom === null;
  const moves = cardsOf(state).length > 0;
  if (state.shown === null || !hold || !moves || retired || sameCards(state.shown, suggestion)) return showSuggestion(state, suggestion);
  return { ...state, newer: suggestion };
};

/** Puts a suggestion in view; an edited draft whose card goes, or whose question was answered, stays recoverable. */
export const showSuggestion = (state: ChatState, suggestion: Suggestion): ChatState => {
  const before = state.shown?.waitingFrom ?? null;
  const sameQuestion = suggestion.waitingFrom !== null && (before === null || before === suggestion.waitingFrom);
  const stays = new Set(sameQuestion ? suggestion.replies.map((reply) => reply.id) : []);
  const [kept, lost] = part(Object.entries(state.drafts), ([id]) => stays.has(id));
  const unused = lost.filter(([id]) => !state.inserted.includes(id)).map(([, draft]) => draft);
  return {
    ...state,
    shown: suggestion,
    newer: null,
    drafts: Object.fromEntries(kept),
    inserted: sameQuestion ? state.inserted : [],
    rejected: sameQuestion ? state.rejected : [],
    recoverable: unused.at(-1) ?? state.recoverable,
  };
};

const part = <T>(list: readonly T[], keep: (item: T) => boolean): [T[], T[]] => [list.filter(keep), list.filter((item) => !keep(item))];

const cardTexts = (suggestion: Suggestion): string => JSON.stringify(suggestion.replies.map((reply) => [reply.id, reply.bubbles]));
const sameCards = (a: Suggestion, b: Suggestion): boolean => (a.waitingFrom === null) === (b.waitingFrom === null) && cardTexts(a) === cardTexts(b);

/** The cards in view: none while nobody waits, none that were rejected. */
export const cardsOf = (state: ChatState): readonly Reply[] => {
  const { shown, rejected } = state;
  if (!shown || shown.waitingFrom === null) return [];
  return shown.replies.filter((reply) => !rejected.includes(reply.id));
};

export const toMemory = (state: ChatState, now: number): ChatMemory => ({
  key: state.conversation.key,
  conversation: state.conversation,
  drafts: state.drafts,
  slots: state.slots,
  inserted: state.inserted,
  recoverable: state.recoverable,
  savedAt: now,
});
