// Benchmarks: what a search engine must offer to be measured.

/** A text as terms, repeats kept. */
export type Terms = (text: string) => string[];

/** Positions of rows, best first. */
export type Ask = (query: string, limit: number) => readonly number[] | Promise<readonly number[]>;

export type Built = { readonly ask: Ask; readonly save: () => Uint8Array | Promise<Uint8Array> };

export type Engine = {
  readonly name: string;
  readonly build: (texts: readonly string[], terms: Terms) => Built | Promise<Built>;
  /** From the bytes that were saved. */
  readonly open: (bytes: Uint8Array, terms: Terms) => Ask | Promise<Ask>;
};

export const toJson = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

export const fromJson = <T>(bytes: Uint8Array): T => JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()) as T;
