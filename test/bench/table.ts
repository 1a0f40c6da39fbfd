// Benchmarks: a table in Markdown, readable in a terminal too.

export type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How it was measured, and what it is not. */
  readonly notes: readonly string[];
};

export const drawTable = ({ title, head, rows, notes }: Table): string => {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [`## ${title}`, '', line(head), rule, ...rows.map(line), '', ...notes.map((note) => `- ${note}`)].join('\n');
};
