// Components: the page's language and theme follow what the person chose.
import { useLayoutEffect } from 'react';
import type { UiLang } from '@/lib/domain/language';
import type { Theme } from '@/lib/domain/settings';

export const useDocumentLook = (lang: UiLang, theme: Theme): void => {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = lang === 'zh' ? 'zh-CN' : 'en';
    root.dataset['theme'] = theme;
  }, [lang, theme]);
};
