// Retrieval: one form for syllables that are heard or typed for one another.

/** How f is said where it is not told from h: 发 as hua, 飞 as hui. */
const SAID_WITH_H: Readonly<Record<string, string>> = { fa: 'hua', fan: 'huan', fang: 'huang', fei: 'hui', fen: 'hun', fo: 'huo', fu: 'hu' };

/**
 * A syllable in the form that it shares with its neighbours: zh z, ch c, sh s, n l at the front, eng en and ing in at the end, f h. These
 * are the pairs that Chinese input methods offer to take for one another, since whole regions do not tell them apart.
 */
export const nearSound = (syllable: string): string => {
  const short = syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiou])/, 'l')
    .replace(/([ei])ng$/, '$1n');
  return SAID_WITH_H[short] ?? short;
};
