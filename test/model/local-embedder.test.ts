// Embeddings on this machine, by the real onnxruntime and models that the tests make.
import { fc, test } from '@fast-check/vitest';
import * as onnxruntime from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '@/lib/model/embedder';
import { jsonFile, oneHot, openSmall, PIECES, piecesOf, vocabFile, WASM, watchRuntime } from './small-model';

const read = async (text: string, tokenizer?: Uint8Array): Promise<string[]> =>
  piecesOf((await (await openSmall(tokenizer ? { tokenizer } : {})).embed([text]))[0]);

describe('a local model', () => {
  it('gives the vectors that a hand works out: the mean over the pieces, of unit length', async () => {
    const table = [
      [9, 9, 9],
      [0, 0, -1],
      [1, 0, 0],
      [0, 1, 0],
      [2, 2, 0],
      [0, 0, 3],
    ];
    const embedder = await openSmall({ model: { table }, tokenizer: jsonFile({}, PIECES.slice(0, 6)) });
    // [CLS] 漏 水 [SEP]: (1,0,0) + (2,2,0) + (0,0,3) + (0,1,0) = (3,3,3); [CLS] 漏 [SEP]: (3,3,0); [CLS] [UNK] [SEP]: (1,1,−1).
    const third = 1 / Math.sqrt(3);
    const expected = [
      [third, third, third],
      [Math.SQRT1_2, Math.SQRT1_2, 0],
      [third, third, -third],
    ];
    const vectors = await embedder.embed(['漏水', '漏', '火']);
    vectors.forEach((vector, text) => {
      vector.forEach((share, at) => {
        expect(share).toBeCloseTo(expected[text]?.[at] ?? Number.NaN, 6);
      });
    });
    expect(vectors.map(({ length }) => length)).toEqual([3, 3, 3]);
  });

  it('gives equal vectors to equal texts, and the nearer ones to texts that share more words', async () => {
    const [one, again, shares, other] = await (await openSmall()).embed(['漏水leaking', '漏水leaking', '漏水', '2栋cafe']);
    const cosine = (vector: Float32Array | undefined): number => [...(one ?? [])].reduce((sum, share, at) => sum + share * (vector?.[at] ?? 0), 0);
    expect(again).toEqual(one);
    // Six pieces each at 1/√6 against four at 1/√4, four of them in common; against five at 1/√5, two in common.
    expect([cosine(one), cosine(shares), cosine(other)].map((value) => value.toFixed(4))).toEqual([
      '1.0000',
      (4 / Math.sqrt(24)).toFixed(4),
      (2 / Math.sqrt(30)).toFixed(4),
    ]);
  });

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

  it('is not changed by the padding that a longer text beside it needs', async () => {
    const embedder = await openSmall();
    const [short, long] = await embedder.embed(['漏', `漏水${', leaking'.repeat(20)}`]);
    expect(short).toEqual((await embedder.embed(['漏']))[0]);
    expect([...(short ?? [])].map((share) => share.toFixed(3)).filter((share) => share !== '0.000')).toEqual(['0.577', '0.577', '0.577']);
    expect(Math.hypot(...(long ?? []))).toBeCloseTo(1, 5);
  });

  it('takes what the model pooled by itself, and an output of any name', async () => {
    expect((await (await openSmall({ model: { ...oneHot, pooled: true } })).embed(['漏水']))[0]?.[2]).toBe(1);
    expect(piecesOf((await (await openSmall({ model: { ...oneHot, output: 'out' } })).embed(['漏水']))[0])).toEqual(['漏', '水']);
  });

  it('reads no further than the model, or than is wanted', async () => {
    const runtime = watchRuntime();
    const cut = jsonFile({ truncation: { max_length: 128 } });
    for (const placed of [{}, { most: 9 }, { tokenizer: cut }, { tokenizer: cut, most: 300 }]) {
      await (await openSmall(placed, runtime)).embed(['leaking '.repeat(500)]);
    }
    expect(runtime.runs.map(({ dims }) => dims[1])).toEqual([512, 9, 128, 128]);
  });

  it('gets its texts in batches, in order, also when two ask at once', async () => {
    const runtime = watchRuntime();
    const embedder = await openSmall({}, runtime);
    const texts = Array.from({ length: 40 }, (_, at) => ['漏', '水', '栋'][at % 3] ?? '');
    const [all, one] = await Promise.all([embedder.embed(texts), embedder.embed(['2'])]);
    expect(all.map((vector) => piecesOf(vector)[0])).toEqual(texts);
    expect(piecesOf(one[0])).toEqual(['2']);
    expect(runtime.runs.map(({ dims }) => dims[0])).toEqual([16, 16, 8, 1]);
  });

  it('gets the inputs that it names and no others', async () => {
    const runtime = watchRuntime();
    for (const inputs of [['input_ids', 'attention_mask', 'token_type_ids'], ['input_ids']]) {
      expect(piecesOf((await (await openSmall({ model: { ...oneHot, inputs } }, runtime)).embed(['水']))[0])).toEqual(['水']);
    }
    expect(runtime.runs.map(({ feeds }) => feeds)).toEqual([['input_ids', 'attention_mask', 'token_type_ids'], ['input_ids']]);
  });

  it('runs on the wasm that was put in place, without threads', async () => {
    await openSmall();
    expect(onnxruntime.env.wasm).toMatchObject({ numThreads: 1, proxy: false });
    expect(onnxruntime.env.wasm.wasmBinary).toBe(WASM);
  });

  it('has another id with another file or another limit, and the same when it is opened again', async () => {
    const opened = [{}, {}, { model: { ...oneHot, pooled: true } }, { tokenizer: jsonFile() }, { most: 64 }].map((placed) => openSmall(placed));
    const ids = (await Promise.all(opened)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toBe(ids[1]);
  });

  it('stops between batches', async () => {
    const runtime = watchRuntime();
    const embedder = await openSmall({}, runtime);
    await expect(embedder.embed(['水'], AbortSignal.abort())).rejects.toMatchObject({ kind: 'stopped' });
    expect(runtime.runs).toEqual([]);
    expect(await embedder.embed(['水'])).toHaveLength(1);
  });

  describe('once open', () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await openSmall();
    });

    test.prop([fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant('\udc00[SEP]')), { maxLength: 5 })])(
      'gives a unit vector for any text',
      async (texts) => {
        expect((await embedder.embed(texts)).map((vector) => Math.hypot(...vector).toFixed(4))).toEqual(texts.map(() => '1.0000'));
      },
    );
  });
});
