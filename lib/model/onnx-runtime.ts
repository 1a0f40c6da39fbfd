// Model: the part of onnxruntime's API that is used. `onnxruntime-web` has it; its wasm is several times the size of this extension,
// so that whoever wants a local model puts the runtime in place too: its module `onnxruntime-web/wasm` and the wasm beside it.

export type OnnxTensor = {
  readonly data: unknown;
  readonly dims: readonly number[];
};

export type OnnxSession = {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, OnnxTensor>>): Promise<Readonly<Record<string, OnnxTensor>>>;
  /** Gives back the memory, several times the size of the model's file. */
  release(): Promise<void>;
};

/** Starts once in the life of a page, with the first model, whatever that is; when its start fails it stays down. */
export type OnnxRuntime = {
  readonly env: { readonly wasm: { wasmBinary?: ArrayBufferLike | Uint8Array; numThreads?: number; proxy?: boolean } };
  readonly InferenceSession: {
    create(model: Uint8Array, options?: { readonly executionProviders?: readonly string[] }): Promise<OnnxSession>;
  };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => OnnxTensor;
};
