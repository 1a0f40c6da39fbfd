// Embeddings on this machine. The model of most tests has one dimension a piece, so that a vector tells which pieces were read.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { openLocalEmbedder } from '@/lib/model/local-embedder';
import { modelFile, openTableRuntime, type TableModel } from './table-runtime';

const PIECES = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '漏', '水', 'leak', '##ing', '##s', 'cafe', ',', '！', 'un', '##able', '2', '栋'];
const WASM = new Uint8Array([0, 97, 115, 109]);

const vocabFile = (pieces: readonly string[] = PIECES): Uint8Array => new TextEncoder().encode(`${pieces.join('\n')}\n`);
const jsonFile = (change: Readonly<Record<string, unknown>> = {}): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      truncation: null,
      normalizer: { type: 'BertNormalizer', lowercase: true },
      model: { type: 'WordPiece', vocab: Object.fromEntries(PIECES.map((piece, at) => [piece, at])), continuing_subword_prefix: '##' },
      ...change,
    }),
  );

const oneHot: TableModel = { table: PIECES.map((_, at) => PIECES.map((__, other) => (at === other ? 1 : 0))) };
const open = (
  { model = oneHot, tokenizer = vocabFile(), most }: { model?: TableModel; tokenizer?: Uint8Array; most?: number } = {},
  runtime = openTableRuntime(),
) => openLocalEmbedder({ runtime, files: { model: modelFile(model), tokenizer, wasm: WASM }, ...(most ? { most } : {}) });

/** Which pieces a vector is made of, most often first, beginning and end left out. */
const piecesOf = (vector: Float32Array | undefined): string[] => {
  const least = Math.min(...[...(vector ?? [])].filter((share) => share > 0));
  return [...(vector ?? [])].flatMap((share, at) => (at === 2 || at === 3 ? [] : new Array<string>(Math.round(share / least)).fill(PIECES[at] ?? '')));
};
const read = async (text: string, tokenizer?: Uint8Array): Promise<string[]> => piecesOf((await (await open(tokenizer ? { tokenizer } : {})).embed([text]))[0]);

describe('a local model', () => {
  it.each([
    ['漏水', ['漏', '水']],
    ['漏水leaking', ['漏', '水', 'leak', '##ing']],
    ['LEAKS, Café！', ['leak', '##s', 'cafe', ',', '！']],
    ['unable', ['un', '##able']],
    ['2栋', ['2', '栋']],
    ['leakxyz', ['[UNK]']],
    ['漏\u0000\u200b水\ufffd', ['漏', '水']],
    ['水'.repeat(3), ['水', '水', '水']],
    [`leak${'ing'.repeat(40)}`, ['[UNK]']],
    ['', []],
  ])('reads %j as %j', async (text, pieces) => {
    expect(await read(text)).toEqual(pieces);
  });

  it('reads the same with either file of a tokenizer', async () => {
    for (const text of ['漏水leaking', 'LEAKS, Café！']) expect(await read(text, jsonFile())).toEqual(await read(text));
  });

  it('keeps capitals and accents where the tokenizer does', async () => {
    expect(await read('LEAK', jsonFile({ normalizer: null }))).toEqual(['[UNK]']);
    expect(await read('LEAK', jsonFile({ normalizer: { type: 'Sequence', normalizers: [{ type: 'Lowercase' }] } }))).toEqual(['leak']);
    const cased = vocabFile(PIECES.map((piece) => (piece === 'leak' ? 'LEAK' : piece)));
    expect([await read('LEAK', cased), await read('leak', cased)]).toEqual([['leak'], ['[UNK]']]);
  });

  it('gives the mean over what was written, of unit length: padding changes nothing', async () => {
    const embedder = await open();
    const [short, long] = await embedder.embed(['漏', `漏水${', leaking'.repeat(20)}`]);
    expect(short).toEqual((await embedder.embed(['漏']))[0]);
    expect([...(short ?? [])].map((share) => share.toFixed(3)).filter((share) => share !== '0.000')).toEqual(['0.577', '0.577', '0.577']);
    expect(Math.hypot(...(long ?? []))).toBeCloseTo(1, 5);
  });

  it('takes what the model pooled by itself', async () => {
    const [vector] = await (await open({ model: { ...oneHot, pooled: true } })).embed(['漏水']);
    expect(vector?.[2]).toBe(1);
  });

  it('reads no further than the model, or than is wanted', async () => {
    const runtime = openTableRuntime();
    const text = ['leaking '.repeat(500)];
    for (const [tokenizer, most] of [
      [vocabFile()],
      [vocabFile(), 9],
      [jsonFile({ truncation: { max_length: 128 } })],
      [jsonFile({ truncation: { max_length: 128 } }), 300],
    ] as const) {
      await (await open({ tokenizer, ...(most ? { most } : {}) }, runtime)).embed(text);
    }
    expect(runtime.runs.map(({ dims }) => dims[1])).toEqual([512, 9, 128, 128]);
  });

  it('gets its texts in batches, in order, and one call at a time', async () => {
    const runtime = openTableRuntime();
    const embedder = await open({}, runtime);
    const texts = Array.from({ length: 40 }, (_, at) => ['漏', '水', '栋'][at % 3] ?? '');
    const [all, one] = await Promise.all([embedder.embed(texts), embedder.embed(['2'])]);
    expect(all.map((vector) => piecesOf(vector)[0])).toEqual(texts);
    expect(piecesOf(one[0])).toEqual(['2']);
    expect(runtime.runs.map(({ dims }) => dims[0])).toEqual([16, 16, 8, 1]);
  });

  it('gets the inputs that it names and no others', async () => {
    const runtime = openTableRuntime();
    await (await open({ model: { ...oneHot, inputs: ['input_ids', 'attention_mask', 'token_type_ids'] } }, runtime)).embed(['水']);
    await (await open({ model: { ...oneHot, inputs: ['input_ids'] } }, runtime)).embed(['水']);
    expect(runtime.runs.map(({ feeds }) => feeds)).toEqual([['input_ids', 'attention_mask', 'token_type_ids'], ['input_ids']]);
  });

  it('runs on the wasm that was put in place, without threads', async () => {
    const runtime = openTableRuntime();
    await open({}, runtime);
    expect(runtime.env.wasm).toEqual({ wasmBinary: WASM, numThreads: 1, proxy: false });
  });

  it('has another id with another file or another limit, and the same when it is opened again', async () => {
    const ids = [
      await open(),
      await open(),
      await open({ model: { ...oneHot, pooled: true } }),
      await open({ tokenizer: jsonFile() }),
      await open({ most: 64 }),
    ];
    expect(new Set(ids.map(({ id }) => id)).size).toBe(4);
    expect(ids[0]?.id).toBe(ids[1]?.id);
  });

  it('stops between batches', async () => {
    const runtime = openTableRuntime();
    const embedder = await open({}, runtime);
    await expect(embedder.embed(['水'], AbortSignal.abort())).rejects.toMatchObject({ kind: 'stopped' });
    expect(runtime.runs).toEqual([]);
    expect(await embedder.embed(['水'])).toHaveLength(1);
  });

  test.prop([fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant('\udc00[SEP]')), { maxLength: 5 })], {
    numRuns: 40,
  })('gives a unit vector for any text', async (texts) => {
    const vectors = await (await open()).embed(texts);
    expect(vectors.map((vector) => Math.hypot(...vector).toFixed(4))).toEqual(texts.map(() => '1.0000'));
  });
});

describe('what was put in place and does not fit', () => {
  it.each([
    ['a tokenizer of another kind', jsonFile({ model: { type: 'Unigram', vocab: [['▁', 0]] } }), 'its kind is Unigram'],
    ['a tokenizer without a vocabulary', jsonFile({ model: {} }), 'it has no vocabulary'],
    ['a tokenizer that is cut', jsonFile().subarray(0, 40), 'it is not whole'],
    ['a vocabulary without its marks', vocabFile(['漏', '水']), 'it has no [CLS]'],
  ])('is named: %s', async (_, tokenizer, told) => {
    await expect(open({ tokenizer })).rejects.toMatchObject({ kind: 'no-tokenizer', message: expect.stringContaining(told) });
  });

  it.each<[string, Partial<TableModel>, string]>([
    ['a model that wants pictures', { inputs: ['pixel_values'] }, 'pixel_values'],
    ['a model that wants positions', { inputs: ['input_ids', 'position_ids'] }, 'position_ids'],
    ['a model that wants nothing known', { inputs: ['attention_mask'] }, 'without input_ids'],
  ])('is named: %s', async (_, change, told) => {
    await expect(open({ model: { ...oneHot, ...change } })).rejects.toMatchObject({ kind: 'other-shape', message: expect.stringContaining(told) });
  });

  it('is named: a model that gives numbers of another shape, or none', async () => {
    await expect((await open({ model: { table: [] } })).embed(['水'])).rejects.toMatchObject({ kind: 'other-shape' });
    await expect((await open({ model: { table: PIECES.map(() => [0, 0]) } })).embed(['水'])).rejects.toMatchObject({ kind: 'other-shape' });
  });

  it('is named: a model file that is none, and a runtime without its wasm', async () => {
    const files = { model: new Uint8Array([1, 2, 3]), tokenizer: vocabFile(), wasm: WASM };
    await expect(openLocalEmbedder({ runtime: openTableRuntime(), files })).rejects.toMatchObject({ kind: 'no-model' });
    const without = { ...files, model: modelFile(oneHot), wasm: new Uint8Array(0) };
    await expect(openLocalEmbedder({ runtime: openTableRuntime(), files: without })).rejects.toMatchObject({ kind: 'no-runtime' });
  });
});
