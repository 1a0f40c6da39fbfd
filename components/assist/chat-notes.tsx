// Assist tab: what a person should know before they trust or use what stands below: one quiet line each.
import { useState } from 'react';
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import type { Access, ChatView, PanelActions } from '@/lib/domain/panel';
import { hostOf } from './host-of';
import { PasteChat } from './paste-chat';

type ChatNotesProps = { readonly chat: ChatView; readonly access: Access; readonly actions: PanelActions };

export const ChatNotes = ({ chat, access, actions }: ChatNotesProps) => {
  const { t } = useReading();
  return (
    <>
      {chat.gap ? <p className="note">{t.notes.gap}</p> : null}
      {access.kind === 'live' && !chat.openInPage ? <p className="note">{t.notes.elsewhere}</p> : null}
      <AccessNote access={access} actions={actions} />
    </>
  );
};

/** The chat stays in view while the page beside it is another one. */
const AccessNote = ({ access, actions }: { readonly access: Access; readonly actions: PanelActions }) => {
  const { t } = useReading();
  const [pastes, setPastes] = useState(false);
  const paste = (text: string): void => {
    setPastes(false);
    actions.pasteChat(text);
  };
  switch (access.kind) {
    case 'lost':
      return <Note text={t.access.lost} verb={t.access.reconnect} act={actions.reconnect} />;
    case 'no-permission':
      if (access.origin === null) return <Note text={t.access.noPermissionHidden} verb={t.access.lookAgain} act={actions.reconnect} />;
      return <Note text={t.access.noPermission} verb={t.access.allow(hostOf(access.origin))} act={actions.requestAccess} />;
    case 'no-console':
    case 'no-chat':
      return (
        <>
          <Note text={t.notes.pasted} verb={t.paste.again} act={() => setPastes(true)} />
          {pastes ? (
            <Sheet title={t.paste.label} onClose={() => setPastes(false)}>
              <PasteChat read={paste} />
            </Sheet>
          ) : null}
        </>
      );
    default:
      return null;
  }
};

const Note = ({ text, verb, act }: { readonly text: string; readonly verb: string; readonly act: () => void }) => (
  <p className="note">
    {text}{' '}
    <Button look="link" onClick={act}>
      {verb}
    </Button>
  </p>
);
