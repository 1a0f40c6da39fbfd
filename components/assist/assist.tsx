// Assist tab: the chats under way and the one in view, or why there is none.
import { useState } from 'react';
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import { StateMessage } from '@/components/ui/state-message';
import type { PanelActions, PanelView } from '@/lib/domain/panel';
import { AccessState } from './access-state';
import { Chat } from './chat';
import { ChatStrip } from './chat-strip';

type AssistProps = { readonly view: PanelView; readonly actions: PanelActions; readonly now: number; readonly shown: boolean };

export const Assist = ({ view, actions, now, shown }: AssistProps) => {
  const { t } = useReading();
  const [checks, setChecks] = useState<Readonly<Record<string, readonly string[]>>>({});
  const { access, chat, chats, pack, settings } = view;
  if (pack.kind === 'damaged') {
    return (
      <StateMessage text={t.pack.damaged} detail={pack.message}>
        <Button look="main" onClick={actions.restorePack}>
          {t.pack.restore}
        </Button>
      </StateMessage>
    );
  }
  if (!chat) {
    if (pack.kind === 'loading' && access.kind === 'live') return <StateMessage text={t.pack.loading} />;
    return <AccessState access={access} actions={actions} />;
  }
  const check = (item: string, on: boolean): void => {
    setChecks((before) => {
      const rest = (before[chat.key] ?? []).filter((each) => each !== item);
      return { ...before, [chat.key]: on ? [...rest, item] : rest };
    });
  };
  return (
    <>
      <ChatStrip chats={chats} now={now} show={actions.showChat} />
      <Chat
        chat={chat}
        access={access}
        actions={actions}
        now={now}
        shown={shown}
        onlyOnRisk={settings.speakOnlyOnRisk}
        checked={checks[chat.key] ?? []}
        check={check}
      />
    </>
  );
};
