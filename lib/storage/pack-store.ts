// Storage: the packs of this device. Built-in ones are replaced when the extension brings newer; a company's own are left alone.
import type { Pack } from '@/lib/domain/pack';
import type { Database, StoredPack } from './database';

export class DamagedPackError extends Error {
  readonly packId: string;

  constructor(packId: string) {
    super(`the stored pack “${packId}” can't be read`);
    this.packId = packId;
  }
}

/** `stamp` changes when any of the packs does. */
export type OpenPacks = { readonly packs: readonly Pack[]; readonly stamp: string };

/** Puts the built-in packs in place and answers all stored ones. Throws DamagedPackError when one does not hold. */
export const openPacks = async (database: Database, builtIn: readonly Pack[], stamp: string): Promise<OpenPacks> => {
  const stored = await database.packs.toArray();
  const fresh = builtIn.filter((pack) => !stored.some((row) => row.id === pack.id && (row.stamp === stamp || !row.builtIn)));
  await database.packs.bulkPut(fresh.map((pack) => ({ id: pack.id, stamp, builtIn: true, pack })));
  const rows = fresh.length > 0 ? await database.packs.toArray() : stored;
  return { packs: rows.map(readPack), stamp: rows.map((row) => `${row.id}@${row.pack.version}#${row.stamp}`).join(' ') };
};

/** Forgets what can't be read and puts the built-in packs back; a company's own pack that can be read stays. */
export const restoreBuiltIn = async (database: Database, builtIn: readonly Pack[], stamp: string): Promise<void> => {
  await database.transaction('rw', database.packs, async () => {
    const damaged = (await database.packs.toArray()).filter((row) => !isPack(row.pack));
    await database.packs.bulkDelete(damaged.map((row) => row.id));
    const own = new Set((await database.packs.toArray()).filter((row) => !row.builtIn).map((row) => row.id));
    await database.packs.bulkPut(builtIn.filter(({ id }) => !own.has(id)).map((pack) => ({ id: pack.id, stamp, builtIn: true, pack })));
  });
};

const readPack = (row: StoredPack): Pack => {
  if (!isPack(row.pack)) throw new DamagedPackError(row.id);
  return row.pack;
};

/** Packs were checked when they came in; this finds rows that were cut or overwritten since. */
const isPack = (value: unknown): value is Pack => {
  if (typeof value !== 'object' || value === null) return false;
  const pack = value as Partial<Record<keyof Pack, unknown>>;
  return (
    [pack.topics, pack.playbooks, pack.emergencies, pack.receptions, pack.touchpoints, pack.segments, pack.facts, pack.slots, pack.acknowledgements].every(
      Array.isArray,
    ) &&
    typeof pack.words === 'object' &&
    typeof pack.acts === 'object'
  );
};
