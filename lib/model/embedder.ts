// Model: texts to vectors, whoever makes them.

export type Embedder = {
  /** Vectors of one id can be compared with each other and with no others. */
  readonly id: string;
  /** One vector of unit length for each text, in order; all of one length. Rejects with EmbeddingError. */
  readonly embed: (texts: readonly string[], signal?: AbortSignal) => Promise<Float32Array[]>;
};
