// Session: conversations come, go on and get their suggestions.
import type { Conversation } from '@/lib/domain/conversation';
import { newChat, withConversation, withMemory, withSuggestion } from './chat-state';
import type { SessionState } from './session-state';

/** Chats kept in the strip. */
const MOST_CHATS = 8;

/** `inPage` false: a chat that was pasted. */
export const openChat = (state: SessionState, conversation: Conversation, inPage: boolean): void => {
  const { key } = conversation;
  const now = state.ports.now();
  const known = state.chat(key);
  state.chats = known
    ? state.chats.map((chat) => (chat === known ? withConversation(chat, conversation, now) : chat))
    : [newChat(conversation, now), ...state.chats].slice(0, MOST_CHATS);
  // The same chat read again must not move what somebody is reading.
  state.show(key);
  state.openKey = inPage ? key : null;
  state.tell();
  if (known) askSuggestion(state, key);
  else state.run(recall(state, key));
};

const recall = async (state: SessionState, key: string): Promise<void> => {
  const memory = await state.ports.pipeline.recall(key);
  if (memory) state.change(key, (chat) => withMemory(chat, memory));
  askSuggestion(state, key);
};

/** A late answer is dropped when the conversation has moved on; it can never land in another chat. */
export const askSuggestion = (state: SessionState, key: string): void => {
  const chat = state.chat(key);
  if (!chat || state.pack.kind !== 'ready' || chat.conversation.messages.length === 0) return;
  const { conversation, slots } = chat;
  const answer = state.ports.pipeline.suggest({ conversation, slots, now: state.ports.now(), ui: state.uiLang() }).then((suggestion) => {
    const current = state.chat(key);
    if (current?.conversation !== conversation || current.slots !== slots) return;
    const hold = state.shownKey === key && (state.holding || Object.keys(current.drafts).length > 0) && suggestion.emergency === null;
    state.change(key, (before) => withSuggestion(before, suggestion, hold));
  });
  state.run(answer);
};
