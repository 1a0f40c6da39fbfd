// Model: embeddings on this machine, from an ONNX model whose files the user put in place. Nothing is loaded from anywhere.
import { cutPieces } from './cut-pieces';
import type { Embedder } from './embedder';
import { EmbeddingError } from './embedding-error';
import type { OnnxRuntime, OnnxSession, OnnxTensor } from './onnx-runtime';
import { type Mask, poolPieces } from './pool-pieces';
import { readTokenizer, type Vocabulary } from './read-tokenizer';

export type LocalModel = {
  readonly runtime: OnnxRuntime;
  readonly files: {
    readonly model: Uint8Array;
    /** `tokenizer.json` or `vocab.txt`. */
    readonly tokenizer: Uint8Array;
    readonly wasm: Uint8Array;
  };
  /** Pieces of a text that are read, where the model's own limit is more. */
  readonly most?: number;
};

/** Texts that go through the model at once; longer ones pad the others. */
const BATCH = 16;
const INPUTS = ['input_ids', 'attention_mask', 'token_type_ids'];
/** The first that the model has: what it pooled by itself before what is still to be pooled. */
const OUTPUTS = ['sentence_embedding', 'last_hidden_state', 'token_embeddings'];

/** How the runtime begins when it did not start; what it tells of a model may name anything that the model does. */
const NOT_STARTED = 'no available backend found';

/** Rejects with EmbeddingError: `no-tokenizer`, `no-model`, `no-runtime`, `other-shape`. */
export const openLocalEmbedder = async ({ runtime, files, most = Number.POSITIVE_INFINITY }: LocalModel): Promise<Embedder> => {
  const vocabulary = readTokenizer(files.tokenizer);
  const session = await openSession(runtime, files);
  const reads = Math.max(3, Math.min(most, vocabulary.most));
  let before: Promise<unknown> = Promise.resolve();
  const embed = async (texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> => {
    const vectors: Float32Array[] = [];
    for (let at = 0; at < texts.length; at += BATCH) {
      if (signal?.aborted) throw new EmbeddingError('stopped');
      vectors.push(...(await run(runtime, session, vocabulary, texts.slice(at, at + BATCH), reads)));
    }
    return vectors;
  };
  return {
    id: `local ${await fingerprint(files.model)} ${await fingerprint(files.tokenizer)} ${reads}`,
    // A session runs one call at a time.
    embed: (texts, signal) => {
      const made = before.then(() => embed(texts, signal));
      before = made.catch(() => null);
      return made;
    },
  };
};

const openSession = async (runtime: OnnxRuntime, { model, wasm }: LocalModel['files']): Promise<OnnxSession> => {
  // More threads need memory that is shared, which an extension's page does not have.
  Object.assign(runtime.env.wasm, { wasmBinary: wasm, numThreads: 1, proxy: false });
  const session = await runtime.InferenceSession.create(model, { executionProviders: ['wasm'] }).catch((error: unknown) => {
    const told = error instanceof Error ? error.message.slice(0, 200) : '';
    throw new EmbeddingError(told.startsWith(NOT_STARTED) ? 'no-runtime' : 'no-model', told);
  });
  const strange = session.inputNames.find((name) => !INPUTS.includes(name));
  if (strange === undefined && session.inputNames.includes('input_ids')) return session;
  await session.release();
  throw new EmbeddingError('other-shape', `input ${strange ?? 'without input_ids'}`);
};

const run = async (runtime: OnnxRuntime, session: OnnxSession, vocabulary: Vocabulary, texts: readonly string[], most: number): Promise<Float32Array[]> => {
  const rows = texts.map((text) => cutPieces(text, vocabulary, most));
  const length = Math.max(...rows.map((row) => row.length));
  const mask: Mask = { texts: rows.length, length, values: new Uint8Array(rows.length * length) };
  const ids = new BigInt64Array(mask.values.length).fill(BigInt(vocabulary.padding));
  rows.forEach((row, text) => {
    mask.values.fill(1, text * length, text * length + row.length);
    row.forEach((id, at) => {
      ids[text * length + at] = BigInt(id);
    });
  });
  const values = [ids, BigInt64Array.from(mask.values, BigInt), new BigInt64Array(ids.length)];
  const feeds = INPUTS.flatMap((name, at): [string, OnnxTensor][] =>
    session.inputNames.includes(name) ? [[name, new runtime.Tensor('int64', values[at] ?? ids, [rows.length, length])]] : [],
  );
  const made = await session.run(Object.fromEntries(feeds)).catch((error: unknown) => {
    throw new EmbeddingError('other-shape', error instanceof Error ? error.message.slice(0, 200) : '');
  });
  const output = made[OUTPUTS.find((name) => name in made) ?? session.outputNames[0] ?? ''];
  if (!output) throw new EmbeddingError('other-shape', 'no output');
  return poolPieces(output, mask);
};

/** Sixteen digits of SHA-256: another file is another model. */
const fingerprint = async (file: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(file));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
