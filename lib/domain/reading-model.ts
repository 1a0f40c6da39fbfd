// The words: the trained part of a language's reading, as it is stored.

/** What the model tells of a chat; `flag:<id>` is one table a flag, of the classes `no` and `yes`. */
export type ReadingTask = 'emotion' | 'escalation' | 'situation' | 'style' | `flag:${string}`;

export type ReadingModel = {
  /** Hash of the chats and rules it was trained on. */
  readonly trainedOn: string;
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
