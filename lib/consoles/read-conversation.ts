// Consoles in the page: the open chat → a Conversation; what has not changed is not read again.
import type { Conversation } from '@/lib/domain/conversation';
import type { ConsoleAdapter } from './adapter';
import { findVisible } from './find-element';
import { MessageList } from './message-list';
import { takeString } from './take';

/** Key of the open chat, or null when no chat is open. Cheap: asked again immediately before writing. */
export const readKey = (adapter: ConsoleAdapter, document: Document): string | null => {
  const chat = takeString(adapter.chat, document);
  return chat === null ? null : `${adapter.id}:${chat}`;
};

/** Reads a document again and again, as long as it is told of every change. An unchanged chat is the very same Conversation. */
export type ConversationReader = {
  /** Null: the console shows no chat. `now` in milliseconds since the epoch. */
  readonly read: (document: Document, now: number) => Conversation | null;
  readonly note: (records: Iterable<MutationRecord>) => void;
};

/** A reader for one adapter; keep it as long as the page is watched. */
export const createReader = (adapter: ConsoleAdapter): ConversationReader => {
  let list: MessageList | null = null;
  let last: Conversation | null = null;
  return {
    read: (document, now) => {
      const key = readKey(adapter, document);
      const element = key === null ? null : findVisible(adapter.list, document);
      if (key === null || element === null) return null;
      if (list?.element !== element) list = new MessageList(element, adapter);
      const title = takeString(adapter.title, document) ?? '';
      const subtitle = (adapter.subtitle && takeString(adapter.subtitle, document)) ?? '';
      const messages = list.read(now);
      const same = last?.key === key && last.messages === messages && last.title === title && last.subtitle === subtitle;
      if (!same) last = { key, console: adapter.id, title, subtitle, channel: adapter.channel, messages };
      return last;
    },
    note: (records) => {
      for (const record of records) list?.note(record);
    },
  };
};
