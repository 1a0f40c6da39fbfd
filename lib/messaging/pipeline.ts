// Between the panel and its worker: everything that needs the library, the index or the database.
import type { ChatMemory } from '@/lib/domain/chat-memory';
import type { Conversation } from '@/lib/domain/conversation';
import type { UiLang } from '@/lib/domain/language';
import type { LearnedExample } from '@/lib/domain/learned-example';
import type { Outcome } from '@/lib/domain/outcome';
import type { PackState, SearchHit } from '@/lib/domain/panel';
import type { Suggestion, Violation } from '@/lib/domain/suggestion';
import type { Taxonomy } from '@/lib/domain/taxonomy';

export type SuggestRequest = {
  readonly conversation: Conversation;
  readonly slots: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch: the clock that times in a reply may use. */
  readonly now: number;
  /** Language of advice. */
  readonly ui: UiLang;
};

export type DraftToCheck = { readonly draft: string; readonly conversation: Conversation; readonly ui: UiLang };

export type Pipeline = {
  readonly open: () => Promise<{ readonly pack: PackState; readonly taxonomy: Taxonomy | null }>;
  readonly restorePack: () => Promise<PackState>;
  readonly suggest: (request: SuggestRequest) => Promise<Suggestion>;
  /** `conversation`: the chat in view, whose project and console bound what may be found; null: none. */
  readonly search: (query: string, conversation: Conversation | null) => Promise<readonly SearchHit[]>;
  readonly check: (request: DraftToCheck) => Promise<readonly Violation[]>;
  readonly recall: (key: string) => Promise<ChatMemory | null>;
  readonly remember: (memory: ChatMemory) => Promise<void>;
  readonly record: (outcome: Outcome) => Promise<void>;
  /** Takes effect with the next suggestion. */
  readonly learn: (example: LearnedExample) => Promise<void>;
  /** How many examples there are. */
  readonly countLearned: () => Promise<number>;
  readonly forgetLearned: () => Promise<void>;
};
