// The words: what a person chose for this browser.
import type { UiLang } from './language';

export type Theme = 'system' | 'light' | 'dark';

export type Settings = {
  /** `system` follows the browser's language. */
  readonly uiLang: UiLang | 'system';
  readonly theme: Theme;
  /** True: a calm chat shows its status line only, and cards on demand. */
  readonly speakOnlyOnRisk: boolean;
  /** The trainer's switch: how a customer put it becomes an example of the script that was used unchanged. */
  readonly learnFromUse: boolean;
};

export const DEFAULT_SETTINGS: Settings = { uiLang: 'system', theme: 'system', speakOnlyOnRisk: false, learnFromUse: false };
