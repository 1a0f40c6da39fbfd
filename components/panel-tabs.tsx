// Components: the three places of the panel, at its foot.

import { rove } from '@/components/ui/rove';
import { useReading } from './texts-context';

const TABS = ['assist', 'search', 'settings'] as const;
export type TabId = (typeof TABS)[number];

export const tabDomId = (id: TabId): string => `tab-${id}`;
export const tabPanelId = (id: TabId): string => `pane-${id}`;

export const PanelTabs = ({ tab, choose }: { readonly tab: TabId; readonly choose: (tab: TabId) => void }) => {
  const { t } = useReading();
  return (
    <div className="tabs" role="tablist" aria-label={t.tabs.label} onKeyDown={rove}>
      {TABS.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabDomId(id)}
          className="tab"
          aria-selected={id === tab}
          aria-controls={tabPanelId(id)}
          tabIndex={id === tab ? 0 : -1}
          onClick={() => choose(id)}
        >
          {t.tabs[id]}
        </button>
      ))}
    </div>
  );
};
