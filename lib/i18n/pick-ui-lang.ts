// Texts of the interface: which of the two languages a person reads.
import type { UiLang } from '@/lib/domain/language';
import type { Settings } from '@/lib/domain/settings';

/** `browserLanguage` is a BCP 47 tag such as `zh-CN`; any Chinese gives Chinese, all else English. */
export const pickUiLang = (choice: Settings['uiLang'], browserLanguage: string): UiLang => {
  if (choice !== 'system') return choice;
  return /^zh\b/i.test(browserLanguage) ? 'zh' : 'en';
};
