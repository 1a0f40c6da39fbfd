// The words: a conversation as the console shows it, oldest message first.

/** `bot` is an automatic answer of the console, `system` a notice that nobody wrote (joined, order card, read). */
export type Speaker = 'customer' | 'agent' | 'bot' | 'system';

/** What a message is made of. Anything but `text` carries its words in square brackets, such as `[图片]`. */
export type MessageKind = 'text' | 'image' | 'voice' | 'video' | 'file' | 'card' | 'sticker' | 'recall';

export type Message = {
  /** Stable within its conversation: the console's own id, or one made from author, time and text. */
  readonly id: string;
  readonly from: Speaker;
  readonly kind: MessageKind;
  readonly text: string;
  /** Milliseconds since the epoch; `null` where the console shows no time. */
  readonly at: number | null;
};

/** Whose console it is: the company's own, or a marketplace's, where talk and money may not leave the house. */
export const CHANNELS = ['own', 'marketplace'] as const;
export type Channel = (typeof CHANNELS)[number];

export type Conversation = {
  /** Console id and the console's own key of the chat, joined by `:`; drafts and cards belong to it. */
  readonly key: string;
  /** Id of the adapter that read it. */
  readonly console: string;
  /** The customer's name as the console shows it; may be empty. */
  readonly title: string;
  /** What the console says beside the name: project, channel; may be empty. */
  readonly subtitle: string;
  readonly channel: Channel;
  readonly messages: readonly Message[];
};
