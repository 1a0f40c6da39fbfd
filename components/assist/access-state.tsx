// Assist tab: why no chat is seen, and the one thing to do about it.
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import { StateMessage } from '@/components/ui/state-message';
import type { Access, PanelActions } from '@/lib/domain/panel';
import { hostOf } from './host-of';
import { PasteChat } from './paste-chat';

export const AccessState = ({ access, actions }: { readonly access: Access; readonly actions: PanelActions }) => {
  const { t } = useReading();
  switch (access.kind) {
    case 'connecting':
      return <StateMessage text={t.access.connecting} />;
    case 'no-permission':
      return access.origin === null ? (
        <StateMessage text={t.access.noPermissionHidden}>
          <Button onClick={actions.reconnect}>{t.access.lookAgain}</Button>
        </StateMessage>
      ) : (
        <StateMessage text={t.access.noPermission}>
          <Button look="main" onClick={actions.requestAccess}>
            {t.access.allow(hostOf(access.origin))}
          </Button>
        </StateMessage>
      );
    case 'lost':
      return (
        <StateMessage text={t.access.lost}>
          <Button look="main" onClick={actions.reconnect}>
            {t.access.reconnect}
          </Button>
        </StateMessage>
      );
    case 'not-a-page':
      return (
        <StateMessage text={t.access.notAPage}>
          <Button onClick={actions.reconnect}>{t.access.lookAgain}</Button>
        </StateMessage>
      );
    case 'no-console':
      return (
        <StateMessage text={t.access.noConsole(hostOf(access.origin))}>
          <PasteChat read={actions.pasteChat} />
        </StateMessage>
      );
    case 'no-chat':
    case 'live':
      return (
        <StateMessage text={t.access.noChat}>
          <PasteChat read={actions.pasteChat} />
        </StateMessage>
      );
  }
};
