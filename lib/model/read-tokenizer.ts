// Model: the tokenizer's file that comes with a local model, `tokenizer.json` or `vocab.txt`, to a vocabulary with its rules.
import { EmbeddingError } from './embedding-error';

export type Vocabulary = {
  readonly pieces: ReadonlyMap<string, number>;
  readonly begin: number;
  readonly end: number;
  readonly padding: number;
  readonly unknown: number;
  /** Stands before a piece that goes on with a word. */
  readonly inner: string;
  /** Lower case, and letters without their accents. */
  readonly plain: boolean;
  /** Pieces of a text, with its beginning and end, that the model was made for. */
  readonly most: number;
};

type Step = { readonly type?: string; readonly lowercase?: boolean; readonly normalizers?: readonly Step[] };
type TokenizerFile = {
  readonly truncation?: { readonly max_length?: number } | null;
  readonly normalizer?: Step | null;
  readonly model?: { readonly type?: string; readonly vocab?: unknown; readonly continuing_subword_prefix?: string };
};

const MOST_PIECES = 512;

/** Throws EmbeddingError: `no-tokenizer`. */
export const readTokenizer = (bytes: Uint8Array): Vocabulary => {
  const text = new TextDecoder().decode(bytes);
  return text.trimStart().startsWith('{') ? readJson(text) : readLines(text);
};

const readJson = (text: string): Vocabulary => {
  const { model, normalizer, truncation } = parse(text);
  if (model?.type !== undefined && model.type !== 'WordPiece') throw new EmbeddingError('no-tokenizer', `its kind is ${model.type.slice(0, 20)}`);
  if (typeof model?.vocab !== 'object' || model.vocab === null) throw new EmbeddingError('no-tokenizer', 'it has no vocabulary');
  const pieces = new Map(Object.entries(model.vocab).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  const most = Math.min(truncation?.max_length ?? MOST_PIECES, MOST_PIECES);
  return withMarks(pieces, { inner: model.continuing_subword_prefix ?? '##', plain: lowers(normalizer), most });
};

const parse = (text: string): TokenizerFile => {
  try {
    return JSON.parse(text) as TokenizerFile;
  } catch {
    throw new EmbeddingError('no-tokenizer', 'it is not whole');
  }
};

const lowers = (step: Step | null | undefined): boolean =>
  step?.lowercase === true || step?.type === 'Lowercase' || (step?.normalizers?.some((inner) => lowers(inner)) ?? false);

/** One piece a line. Such a file does not say whether case counts; one without a capital can't tell them apart. */
const readLines = (text: string): Vocabulary => {
  const pieces = new Map(text.split(/\r?\n/).flatMap((piece, at): [string, number][] => (piece === '' ? [] : [[piece, at]])));
  return withMarks(pieces, { inner: '##', plain: ![...pieces.keys()].some((piece) => /^(?:##)?[A-Z]/.test(piece)), most: MOST_PIECES });
};

type Rules = Pick<Vocabulary, 'inner' | 'plain' | 'most'>;

const withMarks = (pieces: ReadonlyMap<string, number>, rules: Rules): Vocabulary => {
  const mark = (name: string): number => {
    const id = pieces.get(name);
    if (id === undefined) throw new EmbeddingError('no-tokenizer', `it has no ${name}`);
    return id;
  };
  return { pieces, begin: mark('[CLS]'), end: mark('[SEP]'), padding: mark('[PAD]'), unknown: mark('[UNK]'), ...rules };
};
