// Pack files, second step: YAML text is checked against a schema; each fault is told with file and line.
import { isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod/mini';
import type { PackProblem } from '@/lib/domain/pack';
import type { TextAt } from './parse-markdown';

export type Problems = { readonly file: string; readonly add: (line: number, message: string) => void };

/** Collects the faults of one file into `into`. */
export const problemsOf = (file: string, into: PackProblem[]): Problems => ({
  file,
  add: (line, message) => into.push({ file, line, message }),
});

/** The checked value, or null after the faults were told. */
export const readYaml = <T>(source: TextAt, schema: z.ZodMiniType<T>, problems: Problems): T | null => {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number): number => source.line + Math.max(0, lines.linePos(offset).line - 1);
  if (document.errors.length > 0) {
    for (const error of document.errors) problems.add(lineOf(error.pos[0]), error.message);
    return null;
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.add(lineOf(offsetOf(document, issue.path)), describe(issue));
  return null;
};

const offsetOf = (document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
};

const describe = (issue: z.core.$ZodIssue): string => {
  const where = issue.path.map(String).join('.');
  const what =
    issue.code === 'unrecognized_keys'
      ? `unknown key ${issue.keys.join(', ')}`
      : issue.code === 'invalid_value'
        ? `must be one of ${issue.values.join(', ')}`
        : issue.code === 'invalid_type'
          ? `must be ${issue.expected}`
          : issue.message;
  return where === '' ? what : `${where}: ${what}`;
};
