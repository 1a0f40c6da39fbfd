// A small ONNX model made by the tests: pieces go to the vectors of a table. Written in the wire format of protocol buffers, by the
// numbers of fields of onnx.proto (ONNX IR 8, operators 13).

export type TableModel = {
  /** One vector a piece. */
  readonly table: readonly (readonly number[])[];
  readonly inputs?: readonly string[];
  readonly idType?: 'int32' | 'int64';
  readonly output?: string;
  /** It also gives one vector a text, that of its first piece. */
  readonly pooled?: boolean;
  /** Gather; another is an operator that no runtime has. */
  readonly operator?: string;
};

const FLOAT = 1;
const INTEGERS = { int32: 6, int64: 7 } as const;
const ATTRIBUTE_INT = 2;

export const makeOnnxModel = (model: TableModel): Uint8Array => bytes(number(1, 8), part(7, graph(model)), part(8, bytes(text(1, ''), number(2, 13))));

const graph = ({
  table,
  inputs = ['input_ids', 'attention_mask'],
  idType = 'int64',
  output = 'last_hidden_state',
  pooled,
  operator = 'Gather',
}: TableModel) => {
  const width = table[0]?.length ?? 0;
  const rows = inputs.map((name) => part(11, value(name, name === 'input_ids' ? INTEGERS[idType] : INTEGERS.int64, ['batch', 'sequence'])));
  return bytes(
    part(1, node(operator, ['table', 'input_ids'], output, 0)),
    ...(pooled ? [part(1, node('Gather', [output, 'first'], 'sentence_embedding', 1))] : []),
    text(2, 'table of pieces'),
    part(5, tensor('table', FLOAT, [table.length, width], new Float32Array(table.flat()))),
    ...(pooled ? [part(5, tensor('first', INTEGERS.int64, [], new BigInt64Array([0n])))] : []),
    ...rows,
    part(12, value(output, FLOAT, ['batch', 'sequence', width])),
    ...(pooled ? [part(12, value('sentence_embedding', FLOAT, ['batch', width]))] : []),
  );
};

const node = (operator: string, from: readonly string[], to: string, axis: number) =>
  bytes(...from.map((name) => text(1, name)), text(2, to), text(4, operator), part(5, bytes(text(1, 'axis'), number(3, axis), number(20, ATTRIBUTE_INT))));

const tensor = (name: string, type: number, dims: readonly number[], values: Float32Array | BigInt64Array) =>
  bytes(...dims.map((size) => number(1, size)), number(2, type), text(8, name), part(9, new Uint8Array(values.buffer)));

/** A name for a length that is not known beforehand. */
const value = (name: string, type: number, dims: readonly (string | number)[]) => {
  const shape = dims.map((size) => part(1, typeof size === 'number' ? number(1, size) : text(2, size)));
  return bytes(text(1, name), part(2, part(1, bytes(number(1, type), part(2, bytes(...shape))))));
};

const bytes = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts));

const varint = (whole: number): Uint8Array => {
  const groups: number[] = [];
  for (let rest = whole; ; rest >>>= 7) {
    if (rest < 0x80) return Uint8Array.from([...groups, rest]);
    groups.push((rest & 0x7f) | 0x80);
  }
};

const number = (field: number, whole: number): Uint8Array => bytes(varint(field << 3), varint(whole));
const part = (field: number, content: Uint8Array): Uint8Array => bytes(varint((field << 3) | 2), varint(content.length), content);
const text = (field: number, content: string): Uint8Array => part(field, new TextEncoder().encode(content));
