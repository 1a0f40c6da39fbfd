// Storage: search indexes as bytes, so that opening the panel reads them instead of building them again.
import type { Database } from './database';

/** Bytes by the name of the index; what was saved for other packs than those of `stamp` is forgotten. */
export const readIndexes = async (database: Database, stamp: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const stored = await database.indexes.toArray();
  const stale = stored.filter((row) => row.stamp !== stamp).map((row) => row.name);
  if (stale.length > 0) await database.indexes.bulkDelete(stale);
  return new Map(stored.filter((row) => row.stamp === stamp).map(({ name, bytes }) => [name, bytes]));
};

export const deleteIndexes = async (database: Database, names: readonly string[]): Promise<void> => {
  await database.indexes.bulkDelete([...names]);
};

export const writeIndex = async (database: Database, name: string, stamp: string, bytes: Uint8Array): Promise<void> => {
  await database.indexes.put({ name, stamp, bytes });
};
