// The words: messages in quick succession are one turn, since nobody answers half a sentence.
import type { Conversation, Message } from './conversation';

export type Turn = {
  readonly from: 'customer' | 'agent' | 'bot';
  readonly messages: readonly Message[];
  /** The messages' words, one line each. */
  readonly text: string;
};

/** Somebody said something: no system row, nothing recalled, nothing empty. */
export const isSpoken = (message: Message): boolean => message.from !== 'system' && message.kind !== 'recall' && message.text.trim() !== '';

/** Oldest first; system rows and empty messages belong to no turn. */
export const turnsOf = (conversation: Conversation): Turn[] => {
  const groups: { from: Turn['from']; messages: Message[] }[] = [];
  for (const message of conversation.messages) {
    if (message.from === 'system' || !isSpoken(message)) continue;
    const last = groups.at(-1);
    if (last?.from === message.from) last.messages.push(message);
    else groups.push({ from: message.from, messages: [message] });
  }
  return groups.map((group) => ({ ...group, text: group.messages.map((message) => message.text).join('\n') }));
};

export const customerTurns = (turns: readonly Turn[]): Turn[] => turns.filter((turn) => turn.from === 'customer');
