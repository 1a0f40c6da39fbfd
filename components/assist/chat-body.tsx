// Assist tab: below the head, what can be said, or why there is nothing to say.
import { useState } from 'react';
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { ChatView, PanelActions } from '@/lib/domain/panel';
import { Cards } from './cards';
import { Asks, AvoidLine, MannerLine } from './hint-lines';
import { Silent } from './silent';

type ChatBodyProps = {
  readonly chat: ChatView;
  readonly actions: PanelActions;
  readonly shown: boolean;
  /** True: a calm chat of somebody who wants to hear of risk only; the cards wait for a click. */
  readonly quiet: boolean;
};

const LANG_TAG = { zh: 'zh-CN', 'zh-Hant': 'zh-Hant', en: 'en' } as const;

export const ChatBody = ({ chat, actions, shown, quiet }: ChatBodyProps) => {
  const { t } = useReading();
  const [revealed, setRevealed] = useState(false);
  const { body, openInPage } = chat;
  if (quiet && !revealed && (body.kind === 'cards' || body.kind === 'silent')) {
    return (
      <Button look="quiet" className="reveal" onClick={() => setRevealed(true)}>
        {t.calm.show}
      </Button>
    );
  }
  switch (body.kind) {
    case 'cards':
      return (
        <>
          <Cards
            cards={body.cards}
            openInPage={openInPage}
            lang={LANG_TAG[chat.triage?.lang ?? 'zh']}
            actions={actions}
            shown={shown}
            mayLead={chat.emergency === null}
          />
          <Asks asks={chat.asks} openInPage={openInPage} insert={actions.insertText} />
          <AvoidLine avoid={chat.avoid} />
          <MannerLine manner={chat.manner} />
        </>
      );
    case 'silent':
      return <Silent body={body} openInPage={openInPage} actions={actions} />;
    case 'answered':
      return (
        <p className="rest">
          <Icon name="done" />
          {t.body.answered}
        </p>
      );
    case 'reading':
      return <p className="rest">{t.body.reading}</p>;
    case 'empty':
      return <p className="rest">{t.body.empty}</p>;
  }
};
