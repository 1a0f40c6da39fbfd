// Components: one line of fixed height above the tabs, so that what comes and goes there moves nothing.
import { isCalm } from '@/components/assist/is-calm';
import { Button } from '@/components/ui/button';
import { KeyHint } from '@/components/ui/key-hint';
import { NoticeLine } from '@/components/ui/notice-line';
import type { PanelActions, PanelView } from '@/lib/domain/panel';
import type { TabId } from './panel-tabs';
import { useReading } from './texts-context';

type BarProps = { readonly view: PanelView; readonly actions: PanelActions; readonly tab: TabId };

export const StatusBar = ({ view, actions, tab }: BarProps) => {
  const { t } = useReading();
  const { chat, notice, pack, settings } = view;
  const waits = chat?.update === true && tab === 'assist';
  const recoverable = chat !== null && chat.recoverable !== null && tab === 'assist';
  const cards = tab === 'assist' && pack.kind === 'ready' && chat?.body.kind === 'cards' && !(settings.speakOnlyOnRisk && isCalm(chat));
  const hint = cards && notice === null && !waits && !recoverable;
  return (
    <div className="bar">
      <div className="bar-line">
        <NoticeLine notice={notice} dismiss={actions.dismissNotice} />
        {hint ? <CardKeys /> : null}
        <span className="bar-end">
          {recoverable ? (
            <Button look="link" onClick={actions.restoreDraft}>
              {t.bar.recover}
            </Button>
          ) : null}
          {waits ? (
            <Button look="link" className="bar-update" onClick={actions.showUpdate}>
              {t.bar.update}
            </Button>
          ) : null}
        </span>
      </div>
    </div>
  );
};

const CardKeys = () => {
  const { t } = useReading();
  return (
    <span className="bar-keys">
      <KeyHint>1</KeyHint>
      <KeyHint>2</KeyHint>
      <KeyHint>3</KeyHint>
      {t.hints.choose}
      <KeyHint>/</KeyHint>
      {t.hints.find}
    </span>
  );
};
