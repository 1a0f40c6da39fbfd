// Storage: the tables on this device. Each version keeps its migration and a frozen example in test/fixtures/database.
import Dexie, { type EntityTable } from 'dexie';
import type { ChatMemory } from '@/lib/domain/chat-memory';
import type { LearnedExample } from '@/lib/domain/learned-example';
import type { Outcome } from '@/lib/domain/outcome';
import type { Pack } from '@/lib/domain/pack';

/** A pack as stored; `stamp` tells one build of a built-in pack from the next. */
export type StoredPack = { readonly id: string; readonly stamp: string; readonly builtIn: boolean; readonly pack: Pack };

/** A search index of this device; `stamp` tells for which packs it was built. */
export type StoredIndex = { readonly name: string; readonly stamp: string; readonly bytes: Uint8Array };

export type StoredExample = LearnedExample & { readonly number: number };

export type StoredOutcome = Outcome & { readonly number: number };

export class Database extends Dexie {
  readonly packs!: EntityTable<StoredPack, 'id'>;
  readonly chats!: EntityTable<ChatMemory, 'key'>;
  readonly outcomes!: EntityTable<StoredOutcome, 'number'>;
  readonly indexes!: EntityTable<StoredIndex, 'name'>;
  readonly examples!: EntityTable<StoredExample, 'number'>;

  constructor(name = 'deskside') {
    super(name);
    this.version(1).stores({ packs: 'id', chats: 'key, savedAt', outcomes: '++number, conversation, at' });
    this.version(2).stores({ indexes: 'name', examples: '++number, script, at' });
    // Another window upgrades or erases: let it, this one opens again on its next call.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
    });
  }
}
