// Command line: a corpus and its past cases, from JSONL files. A line that can't be read is told and passed over; the rest counts.
import { readFileSync } from 'node:fs';

export type Entry = { readonly id: string; readonly text: string; readonly title: string };
/** `of`: the entry that was right. */
export type Example = { readonly of: string; readonly text: string; readonly last: string };

export type CorpusFiles = {
  readonly corpus: string;
  /** Empty: none. */
  readonly examples: string;
  /** Gets a sentence with file and line. */
  readonly tell: (sentence: string) => void;
};

/** Throws an Error that names the file when one can't be read at all. Numbers as ids are taken as text. */
export const readCorpus = ({ corpus, examples, tell }: CorpusFiles): { readonly entries: readonly Entry[]; readonly past: readonly Example[] } => {
  const entries = readObjects(corpus, tell).flatMap(({ at, line }): Entry[] => {
    const [id, text, title] = [idIn(line['id']), wordsIn(line['text']), wordsIn(line['title'])];
    // Without a word of its own an entry is found by its examples.
    if (id !== '' && (typeof line['text'] === 'string' || title !== '')) return [{ id, text, title }];
    tell(`${at}: an entry needs \`id\` and \`text\`; it is passed over`);
    return [];
  });
  const known = new Set(entries.map(({ id }) => id));
  const past = (examples === '' ? [] : readObjects(examples, tell)).flatMap(({ at, line }): Example[] => {
    const of = idIn(line['of']);
    // Nothing had been said yet is a case too.
    if (known.has(of) && typeof line['text'] === 'string') return [{ of, text: line['text'], last: wordsIn(line['last']) }];
    tell(`${at}: an example needs \`text\`, and in \`of\` the id of an entry; it is passed over`);
    return [];
  });
  return { entries, past };
};

const idIn = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value : '');

const readObjects = (file: string, tell: (sentence: string) => void): { readonly at: string; readonly line: Record<string, unknown> }[] =>
  readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((raw, number) => {
      if (raw.trim() === '') return [];
      const at = `${file}:${number + 1}`;
      const line = parseObject(raw);
      if (line) return [{ at, line }];
      tell(`${at}: this line is no JSON object; it is passed over`);
      return [];
    });

const parseObject = (raw: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};
