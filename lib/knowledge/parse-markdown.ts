// Pack files, first step: a Markdown file with front matter becomes its parts, each with the line where it begins.

export type TextAt = { readonly text: string; readonly line: number };

/** One `## title` with everything below it; `chapter` is the `# heading` it stands under. */
export type Section = { readonly chapter: string; readonly title: string; readonly line: number; readonly body: TextAt };

export type MarkdownFile = { readonly front: TextAt; readonly sections: readonly Section[] };

const FENCE = /^---\s*$/;

/** Lines count from 1. A file without front matter has an empty `front`. */
export const parseMarkdown = (source: string): MarkdownFile => {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = FENCE.test(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && FENCE.test(line)) : -1;
  const front = { text: end > 0 ? lines.slice(1, end).join('\n') : '', line: 2 };
  return { front, sections: parseSections(lines, end + 1) };
};

const parseSections = (lines: readonly string[], from: number): Section[] => {
  const sections: Section[] = [];
  let chapter = '';
  for (let index = from; index < lines.length; index += 1) {
    const heading = /^(#{1,2})\s+(.*\S)\s*$/.exec(lines[index] ?? '');
    if (!heading) continue;
    const title = heading[2] ?? '';
    if (heading[1] === '#') chapter = title;
    else sections.push({ chapter, title, line: index + 1, body: bodyBelow(lines, index + 1) });
  }
  return sections;
};

const bodyBelow = (lines: readonly string[], from: number): TextAt => {
  const rest = lines.slice(from);
  const next = rest.findIndex((line) => /^#{1,2}\s/.test(line));
  return { text: (next < 0 ? rest : rest.slice(0, next)).join('\n'), line: from + 1 };
};

/** The `key: value` lines at the top of a script's body, and the bubbles below them, parted by blank lines. */
export const splitScript = (body: TextAt): { header: TextAt; bubbles: readonly TextAt[] } => {
  const lines = body.text.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const blank = lines.findIndex((line, index) => index > start && line.trim() === '');
  const cut = start < 0 ? lines.length : blank < 0 ? lines.length : blank;
  const header = { text: lines.slice(0, cut).join('\n'), line: body.line };
  return { header, bubbles: paragraphs(lines, cut, body.line) };
};

const paragraphs = (lines: readonly string[], from: number, firstLine: number): TextAt[] => {
  const found: TextAt[] = [];
  let open: string[] = [];
  for (let index = from; index <= lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    if (line !== '') open.push(line);
    else if (open.length > 0) {
      found.push({ text: open.join(''), line: firstLine + index - open.length });
      open = [];
    }
  }
  return found;
};
