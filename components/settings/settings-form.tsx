// Settings tab: language, appearance, and when the panel speaks.
import { useId } from 'react';
import { useReading } from '@/components/texts-context';
import { Choice } from '@/components/ui/choice';
import type { Settings } from '@/lib/domain/settings';

type SettingsFormProps = { readonly settings: Settings; readonly change: (change: Partial<Settings>) => void };

export const SettingsForm = ({ settings, change }: SettingsFormProps) => {
  const { t } = useReading();
  const hint = useId();
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
      <label className="switch">
        <span>
          {words.onlyOnRisk}
          <small id={hint}>{words.onlyOnRiskHint}</small>
        </span>
        <input
          type="checkbox"
          role="switch"
          aria-label={words.onlyOnRisk}
          aria-checked={settings.speakOnlyOnRisk}
          aria-describedby={hint}
          checked={settings.speakOnlyOnRisk}
          onChange={(event) => change({ speakOnlyOnRisk: event.target.checked })}
        />
      </label>
    </div>
  );
};
