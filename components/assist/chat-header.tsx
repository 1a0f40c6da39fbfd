// Assist tab: who is speaking and since when they wait.
import type { ChatView } from '@/lib/domain/panel';
import { WaitClock } from './wait-clock';

export const ChatHeader = ({ chat, now }: { readonly chat: ChatView; readonly now: number }) => (
  <header className="chat-head">
    <h1 title={chat.title}>{chat.title}</h1>
    <span className="meta" title={chat.subtitle}>
      {chat.subtitle}
    </span>
    <WaitClock since={chat.waitingSince} now={now} />
  </header>
);
