// The words: rules on what a draft may not say, out of knowledge/language/<zh|en>/wording.yaml, and the trained part beside them.
import type { Channel } from './conversation';
import type { Name } from './language';
import type { Cue } from './language-data';

export type WordingRule = {
  readonly id: string;
  /** What it forbids, in a few words. */
  readonly title: Name;
  readonly category: string;
  /** Where it holds. */
  readonly channels: readonly Channel[];
  readonly cues: readonly Cue[];
  /** Takes a hit back when it matches within the same sentence. */
  readonly unless: readonly Cue[];
  /** What to write instead. */
  readonly advice: Name;
};

/** What is told when no rule's words are found. */
type WordingNote = { readonly id: string; readonly title: Name; readonly advice: Name };

/** Out of wording-checks.yaml. */
export type WordingChecks = {
  /** A message longer than the channel's console takes. */
  readonly length: WordingNote & { readonly characters: Readonly<Record<Channel, number>> };
  /** A clause close to those that people marked: its title; the advice is that of the category's first rule. */
  readonly alike: { readonly title: Name };
};

/** The trained part as stored: one row of weights a class, the first class being `clean`. */
export type WordingModel = {
  /** Hash of the drafts and rules that it was trained on. */
  readonly trainedOn: string;
  readonly classes: readonly string[];
  /** By class: how probable it must be before a clause is marked on the model's word alone. */
  readonly limits: readonly number[];
  readonly features: readonly string[];
  /** A weight is its byte times this. */
  readonly scale: number;
  /** Signed bytes in base64. */
  readonly weights: string;
};
