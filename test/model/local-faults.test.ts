// What was put in place for a local model and does not fit: the real onnxruntime's faults, each with its name and what to do.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openLocalEmbedder } from '@/lib/model/local-embedder';
import { openBusyRuntime } from './busy-runtime';
import { makeOnnxModel, type TableModel } from './make-onnx-model';
import { freshRuntime, jsonFile, oneHot, openSmall, PIECES, vocabFile, WASM, watchRuntime } from './small-model';

const whole = makeOnnxModel(oneHot);

// The runtime tells its own faults on the console too.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('a tokenizer that does not fit', () => {
  it.each([
    ['of another kind', jsonFile({ model: { type: 'Unigram', vocab: [['▁', 0]] } }), 'its kind is Unigram'],
    ['without a vocabulary', jsonFile({ model: {} }), 'it has no vocabulary'],
    ['that is cut', jsonFile().subarray(0, 40), 'it is not whole'],
    ['without its marks', vocabFile(['漏', '水']), 'it has no [CLS]'],
  ])('is named: one %s', async (_, tokenizer, told) => {
    await expect(openSmall({ tokenizer })).rejects.toMatchObject({ kind: 'no-tokenizer', message: expect.stringContaining(told) });
  });

  it('is named: one with more pieces than the model has', async () => {
    const embedder = await openSmall({ tokenizer: vocabFile([...PIECES, '火']) });
    await expect(embedder.embed(['火'])).rejects.toMatchObject({ kind: 'other-shape' });
    expect(await embedder.embed(['水'])).toHaveLength(1);
  });
});

describe('a model that does not fit', () => {
  it.each<[string, Uint8Array]>([
    ['no model', new Uint8Array([1, 2, 3])],
    ['empty', new Uint8Array(0)],
    ['a page that says the file is not there', new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['cut', whole.subarray(0, whole.length / 2)],
    ['of operators that the runtime does not know', makeOnnxModel({ ...oneHot, operator: 'WasmBackend' })],
  ])('is named when its file is %s, and the next one opens', async (_, model) => {
    const files = { model, tokenizer: vocabFile(), wasm: WASM };
    await expect(openLocalEmbedder({ runtime: watchRuntime(), files })).rejects.toMatchObject({
      name: 'EmbeddingError',
      kind: 'no-model',
      message: expect.stringContaining('put an ONNX model for embeddings in place'),
    });
    expect(await (await openSmall()).embed(['水'])).toHaveLength(1);
  });

  it.each(['pixel_values', 'position_ids'])('is named when it wants %s, and gives its memory back', async (input) => {
    const runtime = watchRuntime();
    const opened = openSmall({ model: { ...oneHot, inputs: ['input_ids', input] } }, runtime);
    await expect(opened).rejects.toMatchObject({ kind: 'other-shape', message: expect.stringContaining(input) });
    expect(runtime.released).toEqual([['input_ids', input]]);
  });

  it.each<[string, TableModel]>([
    ['wants numbers of another size', { ...oneHot, idType: 'int32' }],
    ['gives vectors without direction', { table: PIECES.map(() => [0, 0]) }],
    ['gives what is no number', { table: PIECES.map(() => [Number.NaN, 1]) }],
  ])('is named when it %s', async (_, model) => {
    await expect((await openSmall({ model })).embed(['水'])).rejects.toMatchObject({ name: 'EmbeddingError', kind: 'other-shape' });
  });
});

describe('a runtime that does not fit', () => {
  it.each([
    ['empty', new Uint8Array(0)],
    ['cut', WASM.subarray(0, 1_000)],
    ['a page that says the file is not there', new TextEncoder().encode('<!doctype html>')],
  ])('is named when its wasm is %s, and does not start again in the same page', async (_, wasm) => {
    const runtime = await freshRuntime();
    const files = { model: whole, tokenizer: vocabFile(), wasm };
    const named = { kind: 'no-runtime', message: expect.stringContaining('then open this page again') };
    await expect(openLocalEmbedder({ runtime, files })).rejects.toMatchObject(named);
    await expect(openLocalEmbedder({ runtime, files: { ...files, wasm: WASM } })).rejects.toMatchObject(named);
  });

  it('starts with the first model even when that is none', async () => {
    const runtime = await freshRuntime();
    const files = { model: new Uint8Array([1, 2, 3]), tokenizer: vocabFile(), wasm: WASM };
    await expect(openLocalEmbedder({ runtime, files })).rejects.toMatchObject({ kind: 'no-model' });
    expect(await (await openSmall({}, runtime)).embed(['水'])).toHaveLength(1);
  });

  it('starts once for two models that are opened together', async () => {
    const runtime = await freshRuntime();
    const [one, two] = await Promise.all([openSmall({}, runtime), openSmall({ most: 9 }, runtime)]);
    expect((await two.embed(['水']))[0]).toEqual((await one.embed(['水']))[0]);
  });
});

describe('a runtime that takes one call at a time, as those for graphics cards do', () => {
  it('is asked for one thing after the other', async () => {
    const embedder = await openSmall({}, openBusyRuntime());
    const made = await Promise.all([embedder.embed(['漏', '水']), embedder.embed(['2']), embedder.embed(['栋'])]);
    expect(made.map(({ length }) => length)).toEqual([2, 1, 1]);
  });

  it('is asked again after it failed once', async () => {
    const embedder = await openSmall({}, openBusyRuntime(1));
    await expect(embedder.embed(['水'])).rejects.toMatchObject({ kind: 'other-shape' });
    expect(await embedder.embed(['水'])).toHaveLength(1);
  });
});
