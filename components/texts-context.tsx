// Components: the language that a person reads, handed down to every part of the panel.
import { createContext, use } from 'react';
import type { UiLang } from '@/lib/domain/language';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import { type Texts, textsFor } from '@/lib/i18n/texts';

export type Reading = { readonly lang: UiLang; readonly t: Texts; readonly taxonomy: Taxonomy | null };

export const ReadingContext = createContext<Reading>({ lang: 'zh', t: textsFor('zh'), taxonomy: null });

export const useReading = (): Reading => use(ReadingContext);
