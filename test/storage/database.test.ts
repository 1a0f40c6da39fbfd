// The tables on this device, from version 1 on.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { CHAT_RETENTION, forgetOldChats, recallChat, rememberChat } from '@/lib/storage/chat-store';
import { Database, type StoredPack } from '@/lib/storage/database';
import { recordOutcome } from '@/lib/storage/outcome-store';
import { DamagedPackError, openPacks, restoreBuiltIn } from '@/lib/storage/pack-store';
import v1 from '@/test/fixtures/database/v1.json';
import { smallPack } from '@/test/fixtures/small-pack';

let count = 0;
const opened: Dexie[] = [];
const freshName = (): string => {
  count += 1;
  return `test-${count}`;
};
const open = (name = freshName()): Database => {
  const database = new Database(name);
  opened.push(database);
  return database;
};
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

describe('the database', () => {
  it('opens what version 1 left, and loses nothing', async () => {
    const name = freshName();
    const old = new Dexie(name);
    old.version(1).stores({ packs: 'id', chats: 'key, savedAt', outcomes: '++number, conversation, at' });
    for (const [table, rows] of Object.entries(v1)) await old.table(table).bulkAdd(rows);
    old.close();
    const now = open(name);
    expect(await now.packs.toArray()).toEqual(v1.packs);
    const [chat] = v1.chats;
    expect(await recallChat(now, 'demo:1')).toEqual({ ...chat, conversation: { ...chat?.conversation, channel: 'own' } });
    expect(await now.outcomes.toArray()).toEqual(v1.outcomes);
  });

  it('lets another window take it and opens again by itself', async () => {
    const first = open('shared-by-two');
    await first.chats.count();
    await Dexie.delete('shared-by-two');
    expect(await first.chats.count()).toBe(0);
  });
});

describe('packs', () => {
  const pack = smallPack();

  it('built in are put in place once, and replaced by a newer build', async () => {
    const database = open();
    expect(await openPacks(database, [pack], 'a')).toEqual([pack]);
    const newer = { ...pack, version: '2.0.0' };
    expect((await openPacks(database, [newer], 'a'))[0]?.version).toBe('1.0.0');
    expect((await openPacks(database, [newer], 'b'))[0]?.version).toBe('2.0.0');
  });

  it("of the company's own under a built-in id are left alone", async () => {
    const database = open();
    await database.packs.put({ id: pack.id, stamp: 'x', builtIn: false, pack: { ...pack, title: '我们自己的' } });
    expect((await openPacks(database, [pack], 'b'))[0]?.title).toBe('我们自己的');
  });

  it('that are damaged are named, and the built-in ones come back on request', async () => {
    const database = open();
    await database.packs.put({ id: pack.id, stamp: 'b', builtIn: true, pack: { id: pack.id } } as unknown as StoredPack);
    await expect(openPacks(database, [pack], 'b')).rejects.toEqual(new DamagedPackError(pack.id));
    await restoreBuiltIn(database, [pack], 'b');
    expect(await openPacks(database, [pack], 'b')).toEqual([pack]);
  });
});

describe('chats', () => {
  const memory = {
    key: 'k',
    conversation: { key: 'k', console: 'demo', title: '', subtitle: '', channel: 'own' as const, messages: [] },
    drafts: {},
    slots: {},
    inserted: [],
    recoverable: null,
    savedAt: 0,
  };

  it('are forgotten when nobody opened them for a month', async () => {
    const database = open();
    await rememberChat(database, { ...memory, key: 'old', savedAt: 1 });
    await rememberChat(database, { ...memory, key: 'new', savedAt: CHAT_RETENTION });
    expect(await forgetOldChats(database, CHAT_RETENTION + 2)).toBe(1);
    expect(await recallChat(database, 'old')).toBeNull();
    expect(await recallChat(database, 'new')).not.toBeNull();
  });

  it('keep what became of their cards', async () => {
    const database = open();
    await recordOutcome(database, { kind: 'copied', text: 'x', conversation: 'k', upTo: 'm', reply: 'r', sources: [], at: 5 });
    expect(await database.outcomes.toArray()).toMatchObject([{ kind: 'copied', conversation: 'k' }]);
  });
});
