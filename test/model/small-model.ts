// A local model of the tests, run by the real onnxruntime: one dimension a piece, so that a vector tells which pieces were read.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as onnxruntime from 'onnxruntime-web/wasm';
import { openLocalEmbedder } from '@/lib/model/local-embedder';
import type { OnnxRuntime } from '@/lib/model/onnx-runtime';
import { makeOnnxModel, type TableModel } from './make-onnx-model';

export const PIECES = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '漏', '水', 'leak', '##ing', '##s', 'cafe', ',', '！', 'un', '##able', '2', '栋'];
const WASM_FILE = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
export const WASM = new Uint8Array(readFileSync(WASM_FILE));

export const oneHot: TableModel = { table: PIECES.map((_, at) => PIECES.map((__, other) => (at === other ? 1 : 0))) };

export const vocabFile = (pieces: readonly string[] = PIECES): Uint8Array => new TextEncoder().encode(`${pieces.join('\n')}\n`);

export const jsonFile = (change: Readonly<Record<string, unknown>> = {}, pieces: readonly string[] = PIECES): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      truncation: null,
      normalizer: { type: 'BertNormalizer', lowercase: true },
      model: { type: 'WordPiece', vocab: Object.fromEntries(pieces.map((piece, at) => [piece, at])), continuing_subword_prefix: '##' },
      ...change,
    }),
  );

type Watched = OnnxRuntime & {
  /** Sizes of what went through: texts × length. */
  readonly runs: { readonly feeds: readonly string[]; readonly dims: readonly number[] }[];
  /** Inputs of the models that gave their memory back. */
  readonly released: (readonly string[])[];
};

/** The real runtime; what goes through it is noted. */
export const watchRuntime = (runtime: OnnxRuntime = onnxruntime): Watched => {
  const runs: Watched['runs'] = [];
  const released: Watched['released'] = [];
  const create: OnnxRuntime['InferenceSession']['create'] = async (model, options) => {
    const session = await runtime.InferenceSession.create(model, options);
    const { inputNames, outputNames } = session;
    return {
      ...{ inputNames, outputNames },
      release: () => {
        released.push(inputNames);
        return session.release();
      },
      run: (feeds) => {
        runs.push({ feeds: Object.keys(feeds), dims: feeds['input_ids']?.dims ?? [] });
        return session.run(feeds);
      },
    };
  };
  return { runs, released, env: runtime.env, Tensor: runtime.Tensor, InferenceSession: { create } };
};

let started = 0;
/** The real runtime, not started yet: a module of its own each time. */
export const freshRuntime = async (): Promise<OnnxRuntime> => {
  started += 1;
  return import(/* @vite-ignore */ `${pathToFileURL(join(dirname(WASM_FILE), 'ort.wasm.bundle.min.mjs')).href}?${started}`);
};

export type Placed = { readonly model?: TableModel; readonly tokenizer?: Uint8Array; readonly most?: number };

export const openSmall = ({ model = oneHot, tokenizer = vocabFile(), most }: Placed = {}, runtime: OnnxRuntime = onnxruntime) =>
  openLocalEmbedder({ runtime, files: { model: makeOnnxModel(model), tokenizer, wasm: WASM }, ...(most ? { most } : {}) });

/** Which pieces a vector is made of, most often first, beginning and end left out. */
export const piecesOf = (vector: Float32Array | undefined): string[] => {
  const least = Math.min(...[...(vector ?? [])].filter((share) => share > 0));
  return [...(vector ?? [])].flatMap((share, at) => (at === 2 || at === 3 ? [] : new Array<string>(Math.round(share / least)).fill(PIECES[at] ?? '')));
};
