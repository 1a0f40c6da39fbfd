// Retrieval: an index by its name, as it was saved or, the first time, built from its rows.
import { buildIndex, type Index, type Row } from './build-index';
import { openIndex, saveIndex } from './index-file';
import type { Ranking } from './rankings';

/** `rows` is called only when the index has to be built. */
export type KeepIndex = (name: string, rows: () => readonly Row[], ranking: Ranking) => Index;

/** Nothing is saved: for the command line and tests. */
export const buildAlways: KeepIndex = (_name, rows, ranking) => buildIndex(rows(), ranking);

export type KeptIndexes = {
  readonly keep: KeepIndex;
  /** Names of what was saved and can't be read: it is built again when it is needed. */
  readonly damaged: readonly string[];
};

/** `saved`: bytes by name; `save` is given what had to be built. */
export const openKept = (saved: ReadonlyMap<string, Uint8Array>, save: (name: string, bytes: Uint8Array) => void): KeptIndexes => {
  const opened = new Map([...saved].map(([name, bytes]) => [name, tryOpen(bytes)]));
  const keep: KeepIndex = (name, rows, ranking) => {
    const found = opened.get(name);
    if (found && found.ranking === ranking) return found;
    const index = buildIndex(rows(), ranking);
    save(name, saveIndex(index));
    return index;
  };
  return { keep, damaged: [...opened].filter(([, index]) => index === null).map(([name]) => name) };
};

/** Whatever is wrong with the bytes, a panel that opens slowly is better than one that does not. */
const tryOpen = (bytes: Uint8Array): Index | null => {
  try {
    return openIndex(bytes);
  } catch {
    return null;
  }
};
