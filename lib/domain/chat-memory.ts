// The words: what a conversation keeps between two visits.
import type { Conversation } from './conversation';

export type ChatMemory = {
  readonly key: string;
  readonly conversation: Conversation;
  /** Edited drafts by reply id. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Slots filled by hand, by name. */
  readonly slots: Readonly<Record<string, string>>;
  /** Ids of replies that were inserted. */
  readonly inserted: readonly string[];
  /** An edited draft whose card is gone. */
  readonly recoverable: string | null;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
};
