// Command line: JSONL in, JSONL out, one line for one line, in order; a line that fails is answered as failed and the rest goes on.
import { createInterface } from 'node:readline';

/** An error with the code that stands in the answer. */
export class LineError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Answers every line of standard input; resolves to the number of lines that failed. */
export const answerLines = async (answer: (line: Record<string, unknown>) => object | Promise<object>): Promise<number> => {
  let failed = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text.trim() === '') continue;
    const result = await answerLine(text, answer);
    if (isFailure(result)) {
      failed += 1;
      process.stderr.write(`${result.error.code}: ${result.error.message}\n`);
    }
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
  return failed;
};

type Failure = { readonly id: unknown; readonly error: { readonly code: string; readonly message: string } };

const isFailure = (result: object): result is Failure => 'error' in result;

const answerLine = async (text: string, answer: (line: Record<string, unknown>) => object | Promise<object>): Promise<object | Failure> => {
  let id: unknown = null;
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line !== 'object' || line === null || Array.isArray(line)) throw new LineError('not-an-object', 'a line must be a JSON object');
    const record = line as Record<string, unknown>;
    id = record['id'] ?? null;
    return { id, ...(await answer(record)) };
  } catch (error) {
    const code = error instanceof LineError ? error.code : error instanceof SyntaxError ? 'not-json' : 'failed';
    return { id, error: { code, message: String(error instanceof Error ? error.message : error).split('\n')[0] ?? '' } } satisfies Failure;
  }
};
