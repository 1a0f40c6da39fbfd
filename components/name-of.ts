// Components: names of the taxonomy as the panel writes them.
import type { Name, UiLang } from '@/lib/domain/language';

/** The whole name; the id itself when the vocabulary does not know it. */
export const nameOf = (entry: Name | undefined, lang: UiLang, id: string): string => {
  const name = entry?.[lang] ?? id;
  return lang === 'en' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
};

/** English names list examples after a comma, colon or bracket; a chip carries what stands before them. */
export const shortNameOf = (entry: Name | undefined, lang: UiLang, id: string): string => {
  const name = nameOf(entry, lang, id);
  return lang === 'en' ? (name.split(/[,:(]/)[0]?.trim() ?? name) : name;
};
