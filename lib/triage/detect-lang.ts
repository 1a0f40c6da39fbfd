// Triage: the language that the customer writes; the reply follows it.
import type { Lang } from '@/lib/domain/language';
import { isTraditional } from '@/lib/retrieval/normalize';

/** Of the customer's words, newest first; `fallback` when there are none. */
export const detectLang = (texts: readonly string[], fallback: Lang): Lang => {
  for (const text of texts) {
    const words = text.replace(/\[[^\]]{0,12}\]|https?:\S+/g, ' ');
    const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
    const latin = words.match(/[a-z]{2,}/gi)?.length ?? 0;
    if (han === 0 && latin === 0) continue;
    if (han < latin * 2 && han < 4) return 'en';
    return isTraditional(texts.join('\n')) ? 'zh-Hant' : 'zh';
  }
  return fallback;
};
