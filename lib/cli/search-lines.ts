// Command line: `search`. A corpus of passages, with past cases attached to them, asked in three forms.
import { buildIndex, type Index, type Row } from '@/lib/retrieval/build-index';
import { PASSAGES } from '@/lib/retrieval/rankings';
import { type Hit, search, type WeightedText } from '@/lib/retrieval/search';
import { buildCases, type CaseIndex, type PastCase, searchCases } from '@/lib/retrieval/search-cases';
import { type CorpusFiles, type Entry, type Example, readCorpus } from './read-corpus';
import { LineError } from './read-lines';

export type Form = 'query' | 'playbook' | 'reply';
export type Corpus = {
  readonly index: Index;
  readonly cases: CaseIndex | null;
  readonly form: Form;
  /** `text`: the title too. */
  readonly entries: readonly { readonly id: string; readonly text: string }[];
};

/** Throws an Error that names the file which can't be read. */
export const openCorpus = (files: CorpusFiles, form: string): Corpus => {
  if (form !== 'query' && form !== 'playbook' && form !== 'reply') throw new Error('--form is query, playbook or reply');
  if (files.corpus === '') throw new Error('search needs --corpus');
  const { entries, past } = readCorpus(files);
  const cases = form === 'reply' && past.length > 0 ? buildCases([...entries.map(asCase), ...past.map(pastCase)]) : null;
  const rows = form === 'playbook' ? mergeRows(entries, past) : separateRows(entries, past);
  return { index: buildIndex(rows, PASSAGES), cases, form, entries: entries.map((entry) => ({ id: entry.id, text: textOf(entry) })) };
};

const asCase = (entry: Entry): PastCase => ({ entry: entry.id, text: textOf(entry), last: '' });

const pastCase = ({ of, text, last }: Example): PastCase => ({ entry: of, text, last });

const textOf = ({ title, text }: Entry): string => (title ? `${title}\n${text}` : text);

/** Short entries: each past case is a row of its own, pooled to its entry. */
const separateRows = (entries: readonly Entry[], examples: readonly Example[]): Row[] => [
  ...entries.map((entry) => ({ entry: entry.id, text: entry.text, title: entry.title })),
  ...examples.map((example) => ({ entry: example.of, text: example.text })),
];

/** Long playbooks: the openings are part of the page. */
const mergeRows = (entries: readonly Entry[], examples: readonly Example[]): Row[] => {
  const openings = Map.groupBy(examples, (example) => example.of);
  return entries.map((entry) => ({
    entry: entry.id,
    title: entry.title,
    text: [entry.text, ...(openings.get(entry.id) ?? []).map(({ text }) => text)].join('\n'),
  }));
};

/** Throws LineError for a line without words to search. */
export const searchLine = (line: Record<string, unknown>, corpus: Corpus, k: number): { hits: Hit[]; ms: number } => {
  const start = performance.now();
  const hits = findByWords(askedIn(line), corpus, k);
  return { hits, ms: Math.round((performance.now() - start) * 100) / 100 };
};

export const findByWords = (asked: Asked, { index, cases, form }: Corpus, k: number): Hit[] =>
  cases ? searchCases(cases, asked, k) : search(index, queryOf(asked, form), k);

export type Asked = { readonly text: string; readonly last: string };

/** Throws LineError for a line without words to search. */
export const askedIn = (line: Record<string, unknown>): Asked => {
  const messages = Array.isArray(line['messages']) ? (line['messages'] as ({ from?: unknown; text?: unknown } | null)[]) : null;
  const turns = messages?.filter((message) => message?.from === 'customer').map((message) => (typeof message?.text === 'string' ? message.text : '')) ?? [];
  if (typeof line['text'] !== 'string' && !messages) throw new LineError('no-text', '`text` or `messages` is missing');
  const text = typeof line['text'] === 'string' ? line['text'] : turns.join('\n');
  return { text, last: typeof line['last'] === 'string' ? line['last'] : (turns.at(-1) ?? '') };
};

const queryOf = ({ text, last }: Asked, form: Form): WeightedText[] =>
  form === 'reply' && last !== ''
    ? [
        { text, weight: 1 },
        { text: last, weight: 1 },
      ]
    : [{ text, weight: 1 }];
