// The command line of the product: the panel's own code, asked from a shell. Wiring only.
import { parseArgs } from 'node:util';
import { warmUp } from '@/lib/assist/warm-up';
import { checkLine } from './check-lines';
import { evaluate } from './evaluate';
import { openLibrary } from './open-library';
import { answerLines } from './read-lines';
import { redactLine } from './redact-lines';
import { openCorpus, searchLine } from './search-lines';
import { openSearchByMeaning } from './search-meaning';
import { suggestLine } from './suggest-lines';
import { validatePack } from './validate-pack';

const USAGE =
  'deskside suggest|search|check|redact|validate|eval [options] < in.jsonl > out.jsonl; ' +
  'search by words and meaning: --endpoint URL --model NAME [--key KEY, or DESKSIDE_KEY]; see README.md';

const NO_PACKS: string[] = [];

const OPTIONS = {
  pack: { type: 'string', multiple: true, default: NO_PACKS },
  limit: { type: 'string', default: '3' },
  corpus: { type: 'string', default: '' },
  examples: { type: 'string', default: '' },
  form: { type: 'string', default: 'query' },
  k: { type: 'string', default: '10' },
  lang: { type: 'string', default: '' },
  cases: { type: 'string', default: '' },
  endpoint: { type: 'string', default: '' },
  model: { type: 'string', default: '' },
  key: { type: 'string', default: '' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

const countOf = (option: string, value: string): number => {
  if (!/^[1-9]\d*$/.test(value)) throw new Error(`--${option} takes a whole number above 0, not “${value}”`);
  return Number(value);
};

/** For lines that name no language of their own. */
const langOf = (value: string): string => {
  if (value !== '' && value !== 'zh' && value !== 'zh-Hant' && value !== 'en') throw new Error(`--lang is zh, zh-Hant or en, not “${value}”`);
  return value;
};

const tell = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};

const openSearch = async (values: Values) => {
  const { endpoint, model, key } = values;
  const corpus = openCorpus({ corpus: values.corpus, examples: values.examples, tell }, values.form);
  if (endpoint === '') return (line: Record<string, unknown>, k: number) => searchLine(line, corpus, k);
  return openSearchByMeaning(corpus, { endpoint, model, key: key || (process.env['DESKSIDE_KEY'] ?? '') }, tell);
};

/** Resolves to the exit status. */
const run = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [command, ...rest] = positionals;
  if (command !== 'search' && values.endpoint !== '') throw new Error('only search takes --endpoint');
  if (values.endpoint === '' && `${values.model}${values.key}` !== '') throw new Error('--model and --key need --endpoint');
  switch (command) {
    case 'suggest': {
      const limit = countOf('limit', values.limit);
      const library = openLibrary(values.pack);
      warmUp(library);
      const lang = langOf(values.lang);
      return (await answerLines((line) => suggestLine({ lang, ...line }, library, limit))) > 0 ? 1 : 0;
    }
    case 'search': {
      const k = countOf('k', values.k);
      langOf(values.lang);
      const find = await openSearch(values);
      return (await answerLines((line) => find(line, k))) > 0 ? 1 : 0;
    }
    case 'check': {
      const library = openLibrary(values.pack);
      return (await answerLines((line) => checkLine(line, library))) > 0 ? 1 : 0;
    }
    case 'redact':
      return (await answerLines(redactLine)) > 0 ? 1 : 0;
    case 'validate':
      return validatePack(rest[0]);
    case 'eval':
      return evaluate(values.cases, values.pack);
    default:
      process.stderr.write(`${USAGE}\n`);
      return 2;
  }
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
