// Triage: a match as evidence, cut out of the message as it stands.

/** How far a quote may reach beyond the match, in characters. */
const REACH = 8;

/** The clause around a match; `index` and `length` in UTF-16 units. */
export const widen = (source: string, index: number, length: number): string => {
  const isEdge = (at: number): boolean => /[\s，。！？!?,;；…]/.test(source[at] ?? ' ');
  let start = index;
  let end = index + length;
  while (start > 0 && !isEdge(start - 1) && index - start < REACH) start -= 1;
  while (end < source.length && !isEdge(end) && end - index - length < REACH) end += 1;
  return source.slice(start, end).trim();
};
