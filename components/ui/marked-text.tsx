// Interface parts: a text in which the words that were found are underlined. Text nodes only: what customers write stays inert.
const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Pieces in order; those at odd places are words that were found. */
const split = (text: string, words: readonly string[]): string[] => {
  const found = words.filter((word) => word.trim() !== '').sort((a, b) => b.length - a.length);
  return found.length === 0 ? [text] : text.split(new RegExp(`(${found.map(literal).join('|')})`, 'i'));
};

export const MarkedText = ({ text, words }: { readonly text: string; readonly words: readonly string[] }) =>
  split(text, [...words]).map((piece, place) => {
    const key = `${place}`;
    return place % 2 === 1 ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>;
  });
