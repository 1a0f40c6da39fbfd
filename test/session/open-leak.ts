// A leak in the kitchen: the chat that the session's tests begin with, and short words for what they ask of it.
import type { Conversation, Message } from '@/lib/domain/conversation';
import type { CardView, ChatView } from '@/lib/domain/panel';
import { chat } from '@/test/fixtures/chat';
import { openSmallSession, type SmallSession } from '@/test/fixtures/small-session';

export const LEAK = chat(['c: 厨房漏水了，一直滴水'], '王女士');
export const message = (id: string, from: Message['from'], text: string): Message => ({ id, from, kind: 'text', text, at: null });

export const open = async (conversation: Conversation = LEAK, kept?: SmallSession['kept']): Promise<SmallSession> => {
  const small = await openSmallSession(kept);
  await small.tell({ type: 'conversation', conversation });
  return small;
};

export const add = (small: SmallSession, ...messages: Message[]) => small.tell({ type: 'messages', key: LEAK.key, messages, removed: [] });
export const body = ({ session }: SmallSession): ChatView['body'] | undefined => session.view().chat?.body;
export const cards = (small: SmallSession): readonly CardView[] => {
  const shown = body(small);
  return shown?.kind === 'cards' ? shown.cards : [];
};
export const first = (small: SmallSession): CardView => {
  const card = cards(small)[0];
  if (!card) throw new Error(`no card: ${JSON.stringify(body(small))}`);
  return card;
};
export const settle = (small: SmallSession) => small.session.settled();
