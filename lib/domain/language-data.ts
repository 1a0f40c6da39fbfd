// The words: how people of one language speak, out of knowledge/language; cues are plain strings or compiled `/…/` patterns.
import type { Flag } from './taxonomy';

/** Matches in normalised text. */
export type Cue = RegExp;

export type LanguageData = {
  readonly emotion: {
    readonly levels: Readonly<Record<1 | 2 | 3 | 4, readonly Cue[]>>;
    readonly lower: readonly Cue[];
    readonly calm: readonly Cue[];
    readonly eased: readonly Cue[];
  };
  readonly flags: Readonly<Partial<Record<Flag, { readonly cues: readonly Cue[]; readonly unless: readonly Cue[] }>>>;
  readonly speech: Readonly<Record<SpeechHabit, readonly Cue[]>>;
  readonly styles: Readonly<Record<'driver' | 'expressive' | 'amiable' | 'analytical', readonly Cue[]>>;
};

export const SPEECH_HABITS = ['holding', 'welcome', 'wordless', 'waiting', 'closing', 'demand', 'ourFault', 'question', 'praise', 'stop'] as const;
export type SpeechHabit = (typeof SPEECH_HABITS)[number];
