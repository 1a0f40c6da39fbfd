// The words: the trained part of a language's reading, as it is stored.

/** What a model tells of a chat; `flag:<id>` is one table a flag, of the classes `no` and `yes`. */
export type ReadingTask = 'emotion' | 'escalation' | 'situation' | 'style' | 'topic' | `flag:${string}`;

export type LinearModel = {
  /** Position of a feature is its column. */
  readonly features: readonly string[];
  readonly tables: readonly {
    readonly task: ReadingTask;
    readonly classes: readonly string[];
    /** A weight is its byte times this. */
    readonly scale: number;
    /** Signed bytes in base64, one row of `features` a class. */
    readonly weights: string;
  }[];
};

export type ReadingModel = {
  /** Hash of the chats, rules and ways of putting things that it was trained on. */
  readonly trainedOn: string;
  /** Feeling, risk, escalation, playbooks, style. */
  readonly chat: LinearModel;
  readonly topic: LinearModel;
};
