// The words: a figure or rule with the law or standard that holds it.

/** A figure or rule that replies may state. */
export type Fact = {
  readonly id: string;
  readonly value: string;
  /** When it holds; empty: always. */
  readonly applies: string;
  /** The law or standard with its article. */
  readonly source: string;
  /** The day it was last checked, and against what. */
  readonly checked: string;
  readonly basis: string;
  /** False: it stays out of replies. */
  readonly verified: boolean;
  /** Regions differ: the desk looks up its own rule first. */
  readonly local: boolean;
};
