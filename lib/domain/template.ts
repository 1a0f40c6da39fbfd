// The words: the text of a script with its places, taken apart.

export type TemplatePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string }
  /** Falls out whole when a slot inside it stays empty. */
  | { readonly kind: 'optional'; readonly pieces: readonly TemplatePiece[] };

/** Null when a bracket is left open or closed twice. */
export const parseTemplate = (template: string): readonly TemplatePiece[] | null => {
  const pieces: TemplatePiece[] = [];
  let rest = template;
  while (rest !== '') {
    const open = rest.indexOf('[[');
    if (open < 0) {
      pieces.push(...parsePlain(rest));
      break;
    }
    const close = rest.indexOf(']]', open);
    if (close < 0) return null;
    pieces.push(...parsePlain(rest.slice(0, open)), { kind: 'optional', pieces: parsePlain(rest.slice(open + 2, close)) });
    rest = rest.slice(close + 2);
  }
  return pieces.some(hasBracket) ? null : pieces;
};

const parsePlain = (text: string): TemplatePiece[] =>
  text
    .split(/(\{[^{}]+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') && part.endsWith('}') ? { kind: 'slot', name: part.slice(1, -1) } : { kind: 'text', text: part }));

const hasBracket = (piece: TemplatePiece): boolean => {
  if (piece.kind === 'optional') return piece.pieces.some(hasBracket);
  return piece.kind === 'text' && /\[\[|\]\]|[{}]/.test(piece.text);
};

/** Names of all slots, in order of appearance. */
export const slotNames = (pieces: readonly TemplatePiece[]): string[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'slot') return [piece.name];
    return piece.kind === 'optional' ? slotNames(piece.pieces) : [];
  });
