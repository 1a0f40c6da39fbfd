// Storage: what conversations keep between two visits; old ones are let go.
import type { ChatMemory } from '@/lib/domain/chat-memory';
import type { Database } from './database';

/** Chats that nobody opened for this long are forgotten, in milliseconds. */
export const CHAT_RETENTION = 30 * 24 * 3_600_000;

export const recallChat = async (database: Database, key: string): Promise<ChatMemory | null> => {
  const memory = await database.chats.get(key);
  // Kept by a version that knew no channels.
  return memory ? { ...memory, conversation: { ...memory.conversation, channel: memory.conversation.channel ?? 'own' } } : null;
};

export const rememberChat = async (database: Database, memory: ChatMemory): Promise<void> => {
  await database.chats.put(memory);
};

/** `now` in milliseconds since the epoch. Resolves to the number of chats forgotten. */
export const forgetOldChats = (database: Database, now: number): Promise<number> =>
  database.chats
    .where('savedAt')
    .below(now - CHAT_RETENTION)
    .delete();
