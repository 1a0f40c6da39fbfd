// The tables on this device, from version 1 on.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { CHAT_RETENTION, forgetOldChats, recallChat, rememberChat } from '@/lib/storage/chat-store';
import { Database, type StoredPack } from '@/lib/storage/database';
import { EXAMPLE_RETENTION, EXAMPLES_OF_ONE, forgetExamples, learnedExamples, storeExample } from '@/lib/storage/example-store';
import { deleteIndexes, readIndexes, writeIndex } from '@/lib/storage/index-store';
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
    expect((await openPacks(database, [pack], 'a')).packs).toEqual([pack]);
    const newer = { ...pack, version: '2.0.0' };
    expect((await openPacks(database, [newer], 'a')).packs[0]?.version).toBe('1.0.0');
    expect((await openPacks(database, [newer], 'b')).packs[0]?.version).toBe('2.0.0');
  });

  it("of the company's own under a built-in id are left alone", async () => {
    const database = open();
    await database.packs.put({ id: pack.id, stamp: 'x', builtIn: false, pack: { ...pack, title: '我们自己的' } });
    expect((await openPacks(database, [pack], 'b')).packs[0]?.title).toBe('我们自己的');
  });

  it('that are damaged are named, and the built-in ones come back on request', async () => {
    const database = open();
    await database.packs.put({ id: pack.id, stamp: 'b', builtIn: true, pack: { id: pack.id } } as unknown as StoredPack);
    await expect(openPacks(database, [pack], 'b')).rejects.toEqual(new DamagedPackError(pack.id));
    await restoreBuiltIn(database, [pack], 'b');
    expect((await openPacks(database, [pack], 'b')).packs).toEqual([pack]);
  });
});

it('a company’s own pack outlives the restoring of others', async () => {
  const database = open();
  const own = { ...smallPack(), title: '我们自己的' };
  await database.packs.put({ id: own.id, stamp: 'x', builtIn: false, pack: own });
  await database.packs.put({ id: 'other', stamp: 'b', builtIn: true, pack: { id: 'other' } } as unknown as StoredPack);
  await restoreBuiltIn(database, [smallPack()], 'b');
  expect((await database.packs.get(own.id))?.pack.title).toBe('我们自己的');
});

describe('search indexes', () => {
  it('are kept for the packs they were built from, and forgotten when those change', async () => {
    const database = open();
    await writeIndex(database, 'zh.topics', 'one', new Uint8Array([1, 2]));
    expect(await readIndexes(database, 'one')).toEqual(new Map([['zh.topics', new Uint8Array([1, 2])]]));
    expect(await readIndexes(database, 'two')).toEqual(new Map());
    expect(await database.indexes.count()).toBe(0);
    await writeIndex(database, 'zh.topics', 'two', new Uint8Array([1]));
    await deleteIndexes(database, ['zh.topics']);
    expect(await database.indexes.count()).toBe(0);
  });
});

describe('learned examples', () => {
  const example = (text: string, at: number) => ({ script: 'repair.leak#1', lang: 'zh' as const, text, at });

  it('of one script are few, the oldest go first, and one said again is young again', async () => {
    const database = open();
    for (let at = 0; at < EXAMPLES_OF_ONE; at += 1) await storeExample(database, example(`说法${at}`, at + 1));
    await storeExample(database, example('说法0', 100));
    await storeExample(database, example('新的', 101));
    const texts = (await learnedExamples(database, 102)).map(({ text }) => text);
    expect(texts).toHaveLength(EXAMPLES_OF_ONE);
    expect(texts).toContain('说法0');
    expect(texts).not.toContain('说法1');
  });

  it('are forgotten after half a year, or all at once', async () => {
    const database = open();
    await storeExample(database, example('早先', 1));
    await storeExample(database, example('近来', EXAMPLE_RETENTION));
    expect((await learnedExamples(database, EXAMPLE_RETENTION + 2)).map(({ text }) => text)).toEqual(['近来']);
    await forgetExamples(database);
    expect(await database.examples.count()).toBe(0);
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
