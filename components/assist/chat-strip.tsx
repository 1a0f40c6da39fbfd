// Assist tab: the chats that are under way; one stop of the Tab key, arrows move within it.
import { useReading } from '@/components/texts-context';
import { Icon } from '@/components/ui/icon';
import { rove } from '@/components/ui/rove';
import type { ChatTab } from '@/lib/domain/panel';
import { formatWait, isLongWait } from './format-wait';

type ChatStripProps = { readonly chats: readonly ChatTab[]; readonly now: number; readonly show: (key: string) => void };

export const ChatStrip = ({ chats, now, show }: ChatStripProps) => {
  const { t } = useReading();
  if (chats.length < 2) return null;
  const anyShown = chats.some((chat) => chat.shown);
  return (
    <div className="strip" role="toolbar" aria-label={t.chats.label} onKeyDown={rove}>
      {chats.map((chat, place) => (
        <StripButton key={chat.key} chat={chat} now={now} reachable={anyShown ? chat.shown : place === 0} show={show} />
      ))}
    </div>
  );
};

type StripButtonProps = { readonly chat: ChatTab; readonly now: number; readonly reachable: boolean; readonly show: (key: string) => void };

const StripButton = ({ chat, now, reachable, show }: StripButtonProps) => {
  const { lang, taxonomy } = useReading();
  const hot = chat.emotion >= 3;
  const mood = taxonomy?.emotions.find((emotion) => emotion.level === chat.emotion)?.[lang];
  return (
    <button
      type="button"
      className={`strip-chat${chat.shown ? ' on' : ''}${hot ? ' hot' : ''}`}
      aria-current={chat.shown}
      tabIndex={reachable ? 0 : -1}
      title={chat.title}
      onClick={() => show(chat.key)}
    >
      {hot ? <Icon name="risk" /> : null}
      <span className="strip-title">{chat.title}</span>
      {hot && mood !== undefined ? <span className="unseen">{mood}</span> : null}
      {chat.waitingSince === null ? null : (
        <span className={isLongWait(now - chat.waitingSince) ? 'strip-clock long' : 'strip-clock'}>{formatWait(now - chat.waitingSince)}</span>
      )}
    </button>
  );
};
