// The words: a draft in which people marked what may not be said, as knowledge/drafts keeps it: ⟦category|the words⟧.
import type { Lang } from './language';

export type LabelledDraft = {
  readonly lang: Lang;
  /** What the customer wrote. */
  readonly context: string;
  /** Without the marks. */
  readonly draft: string;
  /** UTF-16 offsets in `draft`, end exclusive. */
  readonly spans: readonly { readonly category: string; readonly start: number; readonly end: number }[];
};

const MARK = /⟦([a-z-]+)\|([^⟦⟧]*)⟧/g;

/** `line` is one line of JSON. Throws Error when a mark is broken. */
export const readLabelledDraft = (line: string): LabelledDraft => {
  const { lang, context, draft } = JSON.parse(line) as { lang: Lang; context: string; draft: string };
  const spans: LabelledDraft['spans'][number][] = [];
  let plain = '';
  let at = 0;
  for (const { 0: whole, 1: category = '', 2: words = '', index } of draft.matchAll(MARK)) {
    plain += draft.slice(at, index);
    spans.push({ category, start: plain.length, end: plain.length + words.length });
    plain += words;
    at = index + whole.length;
  }
  plain += draft.slice(at);
  if (/[⟦⟧]/.test(plain)) throw new Error(`a broken mark: ${draft}`);
  return { lang, context, draft: plain, spans };
};
