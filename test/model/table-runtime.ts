// A runtime for the tests, in place of onnxruntime: it runs models that are a table of vectors, one a piece, made by the tests.
import type { OnnxRuntime, OnnxSession, OnnxTensor } from '@/lib/model/onnx-runtime';

/** `pooled`: it also gives one vector a text, that of its first piece. */
export type TableModel = {
  readonly table: readonly (readonly number[])[];
  readonly inputs?: readonly string[];
  readonly output?: string;
  readonly pooled?: boolean;
};

export type TableRuntime = OnnxRuntime & {
  /** Sizes of what went through: texts × length. */
  readonly runs: { readonly feeds: readonly string[]; readonly dims: readonly number[] }[];
};

export const modelFile = (model: TableModel): Uint8Array => new TextEncoder().encode(JSON.stringify(model));

class Tensor implements OnnxTensor {
  readonly data: unknown;
  readonly dims: readonly number[];

  constructor(_type: string, data: unknown, dims: readonly number[]) {
    this.data = data;
    this.dims = dims;
  }
}

export const openTableRuntime = (): TableRuntime => {
  const runs: TableRuntime['runs'] = [];
  const env: OnnxRuntime['env'] = { wasm: {} };
  const create = async (bytes: Uint8Array): Promise<OnnxSession> => {
    if (!(env.wasm.wasmBinary instanceof Uint8Array) || env.wasm.wasmBinary.length === 0) throw new Error('no available backend found: wasm');
    const model = JSON.parse(new TextDecoder().decode(bytes)) as TableModel;
    return { inputNames: model.inputs ?? ['input_ids', 'attention_mask'], outputNames: [model.output ?? 'last_hidden_state'], run: oneAtATime(model, runs) };
  };
  return { runs, env, InferenceSession: { create }, Tensor };
};

const oneAtATime = ({ table, output = 'last_hidden_state', pooled }: TableModel, runs: TableRuntime['runs']): OnnxSession['run'] => {
  let busy = false;
  return async (feeds) => {
    if (busy) throw new Error('Session already started');
    busy = true;
    await new Promise((resolve) => setTimeout(resolve, 1));
    busy = false;
    const ids = feeds['input_ids'] as { data: BigInt64Array; dims: readonly [number, number] };
    runs.push({ feeds: Object.keys(feeds), dims: ids.dims });
    const width = table[0]?.length ?? 0;
    const hidden = Float32Array.from(Array.from(ids.data, (id) => table[Number(id)] ?? []).flat());
    const firsts = Float32Array.from(Array.from({ length: ids.dims[0] }, (_, text) => table[Number(ids.data[text * ids.dims[1]])] ?? []).flat());
    return {
      [output]: new Tensor('float32', hidden, [...ids.dims, width]),
      ...(pooled ? { sentence_embedding: new Tensor('float32', firsts, [ids.dims[0], width]) } : {}),
    };
  };
};
