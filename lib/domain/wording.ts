// The words: rules on what a draft may not say, out of knowledge/language/<zh|en>/wording.yaml.
import type { Cue } from './language-data';

export type WordingRule = {
  readonly category: string;
  readonly cues: readonly Cue[];
  /** Takes a hit back when it matches within the same sentence. */
  readonly unless: readonly Cue[];
  /** What to write instead, in the interface's two languages. */
  readonly advice: { readonly zh: string; readonly en: string };
};
