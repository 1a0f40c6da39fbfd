// Components: the side panel, whole: a view in, what a person does out.
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Assist } from '@/components/assist/assist';
import { Search } from '@/components/search/search';
import { SettingsForm } from '@/components/settings/settings-form';
import type { PanelActions, PanelView } from '@/lib/domain/panel';
import { pickUiLang } from '@/lib/i18n/pick-ui-lang';
import { textsFor } from '@/lib/i18n/texts';
import { PanelTabs, type TabId, tabDomId, tabPanelId } from './panel-tabs';
import { StatusBar } from './status-bar';
import { ReadingContext } from './texts-context';
import { useDocumentLook } from './use-document-look';
import { useSlashKey } from './use-slash-key';

type PanelProps = {
  readonly view: PanelView;
  readonly actions: PanelActions;
  /** Milliseconds since the epoch; the waiting clocks count from it. */
  readonly now: number;
};

export const Panel = ({ view, actions, now }: PanelProps) => {
  const lang = pickUiLang(view.settings.uiLang, navigator.language);
  const [tab, setTab] = useState<TabId>('assist');
  const searchField = useRef<HTMLInputElement>(null);
  const find = (): void => {
    flushSync(() => setTab('search'));
    searchField.current?.focus();
    searchField.current?.select();
  };
  useDocumentLook(lang, view.settings.theme);
  useSlashKey(find);
  const pane = (id: TabId) => ({ role: 'tabpanel', id: tabPanelId(id), 'aria-labelledby': tabDomId(id), hidden: tab !== id, className: 'pane' });
  return (
    <ReadingContext value={{ lang, t: textsFor(lang), taxonomy: view.taxonomy }}>
      <main className="panel">
        <div className="panes">
          <div {...pane('assist')}>
            <Assist view={view} actions={actions} now={now} shown={tab === 'assist'} />
          </div>
          <div {...pane('search')}>
            <Search actions={actions} openInPage={view.chat?.openInPage ?? false} field={searchField} onLeave={() => setTab('assist')} />
          </div>
          <div {...pane('settings')}>
            <SettingsForm settings={view.settings} actions={actions} shown={tab === 'settings'} />
          </div>
        </div>
        <StatusBar view={view} actions={actions} tab={tab} />
        <PanelTabs tab={tab} choose={setTab} />
      </main>
    </ReadingContext>
  );
};
