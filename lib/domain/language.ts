// The words: the languages that a customer may write in; a reply follows them.

/** `zh` simplified Chinese, `zh-Hant` traditional Chinese, `en` English. */
export type Lang = 'zh' | 'zh-Hant' | 'en';

/** The two languages of the interface. */
export type UiLang = 'zh' | 'en';

/** A name in both languages of the interface. */
export type Name = { readonly zh: string; readonly en: string };
