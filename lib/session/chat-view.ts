// Session: a conversation's state as the panel draws it.
import type { CardView, ChatTab, ChatView } from '@/lib/domain/panel';
import { type ChatState, cardsOf } from './chat-state';

const waitingSince = ({ shown, conversation, seenAt }: ChatState): number | null => {
  const from = shown?.waitingFrom ?? null;
  if (from === null) return null;
  return conversation.messages.find((message) => message.id === from)?.at ?? seenAt[from] ?? null;
};

export const viewTab = (state: ChatState, shown: boolean): ChatTab => ({
  key: state.conversation.key,
  title: state.conversation.title,
  waitingSince: waitingSince(state),
  emotion: (state.newer ?? state.shown)?.triage.emotion ?? 0,
  shown,
});

export const viewChat = (state: ChatState, openInPage: boolean): ChatView => {
  const { conversation } = state;
  // Cards may wait; what is believed of the customer never does.
  const newest = state.newer ?? state.shown;
  return {
    key: conversation.key,
    title: conversation.title,
    subtitle: conversation.subtitle,
    openInPage,
    waitingSince: waitingSince(state),
    triage: newest?.triage ?? null,
    emergency: newest?.emergency ?? null,
    steps: newest?.steps ?? [],
    asks: newest?.asks ?? [],
    avoid: newest?.avoid ?? [],
    manner: newest?.manner ?? [],
    body: viewBody(state),
    update: state.newer !== null,
    recoverable: state.recoverable,
    gap: state.gap,
  };
};

const viewBody = (state: ChatState): ChatView['body'] => {
  const { shown, conversation } = state;
  if (!conversation.messages.some((message) => message.from === 'customer')) return { kind: 'empty' };
  if (shown === null) return { kind: 'reading' };
  if (shown.waitingFrom === null) return { kind: 'answered' };
  const cards = cardsOf(state);
  if (cards.length > 0) return { kind: 'cards', cards: cards.map((reply) => viewCard(state, reply)) };
  const last = conversation.messages.findLast((message) => message.from === 'customer');
  return { kind: 'silent', query: last?.text ?? '', nearest: shown.nearest };
};

const viewCard = (state: ChatState, reply: CardView['reply']): CardView => {
  const draft = state.drafts[reply.id] ?? null;
  return {
    reply,
    draft,
    violations: draft === null ? reply.blocked : (state.draftViolations[reply.id] ?? []),
    inserted: state.inserted.includes(reply.id),
  };
};
