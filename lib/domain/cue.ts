// The words: a cue of a pack or a language, as written by a trainer, made ready to match.

const PATTERN = /^\/(.+)\/$/s;

/** `/…/` is a regular expression, anything else a literal; both match anywhere in normalised text. Throws SyntaxError on a broken pattern. */
export const compileCue = (cue: string): RegExp => {
  const pattern = PATTERN.exec(cue)?.[1];
  return new RegExp(pattern ?? cue.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'u');
};

/** The words that the first matching cue found, or null. */
export const firstMatch = (cues: readonly RegExp[], text: string): string | null => {
  for (const cue of cues) {
    const found = cue.exec(text);
    if (found) return found[0];
  }
  return null;
};

export const anyMatch = (cues: readonly RegExp[], text: string): boolean => cues.some((cue) => cue.test(text));
