// Settings tab: language, appearance, when the panel speaks, and what it may learn.
import { useReading } from '@/components/texts-context';
import { Choice } from '@/components/ui/choice';
import { Switch } from '@/components/ui/switch';
import type { PanelActions } from '@/lib/domain/panel';
import type { Settings } from '@/lib/domain/settings';
import { Learned } from './learned';

/** `shown`: the tab is in front. */
type SettingsFormProps = { readonly settings: Settings; readonly actions: PanelActions; readonly shown: boolean };

export const SettingsForm = ({ settings, actions, shown }: SettingsFormProps) => {
  const change = actions.changeSettings;
  const { t } = useReading();
  const words = t.settings;
  return (
    <div className="settings">
      <h1>{words.title}</h1>
      <Choice
        label={words.language}
        value={settings.uiLang}
        options={[
          { value: 'system', text: words.languageSystem },
          { value: 'zh', text: '中文', lang: 'zh-CN' },
          { value: 'en', text: 'English', lang: 'en' },
        ]}
        choose={(uiLang) => change({ uiLang })}
      />
      <Choice
        label={words.theme}
        value={settings.theme}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, text: words.themes[value] }))}
        choose={(theme) => change({ theme })}
      />
      <Switch label={words.onlyOnRisk} hint={words.onlyOnRiskHint} on={settings.speakOnlyOnRisk} turn={(speakOnlyOnRisk) => change({ speakOnlyOnRisk })} />
      <Switch label={words.learn} hint={words.learnHint} on={settings.learnFromUse} turn={(learnFromUse) => change({ learnFromUse })} />
      <Learned actions={actions} shown={shown} />
    </div>
  );
};
