// The words: the side panel's whole state, as the session tells it and the components draw it.
import type { InsertOutcome } from './insertion';
import type { Lang } from './language';
import type { RejectReason } from './outcome';
import type { Settings } from './settings';
import type { EmergencyCard, Manner, Reply, Step, Violation } from './suggestion';
import type { EmotionLevel, Taxonomy } from './taxonomy';
import type { Triage } from './triage';

/** What the panel can see of the page beside it, and if nothing, why. */
export type Access =
  | { readonly kind: 'connecting' }
  /** `origin` is null while the browser hides the page's address: a click on the toolbar icon shows it. */
  | { readonly kind: 'no-permission'; readonly origin: string | null }
  /** A page of the browser itself, where no extension may read. */
  | { readonly kind: 'not-a-page' }
  | { readonly kind: 'no-console'; readonly origin: string }
  | { readonly kind: 'no-chat'; readonly console: string }
  | { readonly kind: 'live'; readonly console: string }
  /** The page was connected and went away. */
  | { readonly kind: 'lost' };

export type PackState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' /** The saved search index was damaged and is built again. */; readonly rebuilt: boolean }
  | { readonly kind: 'damaged'; readonly message: string };

/** A conversation in the strip above; the strip shows only when there are two or more. */
export type ChatTab = {
  readonly key: string;
  readonly title: string;
  /** Since when the customer waits, milliseconds since the epoch; null when nobody waits. */
  readonly waitingSince: number | null;
  readonly emotion: EmotionLevel;
  readonly shown: boolean;
};

export type CardView = {
  readonly reply: Reply;
  /** The person's own wording, null until they edit. */
  readonly draft: string | null;
  /** Of the draft when there is one, else of the reply. */
  readonly violations: readonly Violation[];
  readonly inserted: boolean;
};

export type ChatBody =
  /** The suggestion is being worked out for the first time. */
  | { readonly kind: 'reading' }
  | { readonly kind: 'cards'; readonly cards: readonly CardView[] }
  | { readonly kind: 'silent'; readonly query: string; readonly nearest: readonly { readonly id: string; readonly title: string }[] }
  /** A colleague or the user answered; waiting for the customer. */
  | { readonly kind: 'answered' }
  | { readonly kind: 'empty' };

export type Notice =
  | { readonly kind: 'insertion'; readonly outcome: InsertOutcome }
  | { readonly kind: 'copied' }
  | { readonly kind: 'slot-missing'; readonly slot: string }
  | { readonly kind: 'blocked'; readonly reason: string }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'index-rebuilt' }
  | { readonly kind: 'forgotten' }
  /** Something failed; the chat goes on. */
  | { readonly kind: 'fault'; readonly message: string };

export type ChatView = {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  /** True when this conversation is the one open in the page, so that its cards can be inserted. */
  readonly openInPage: boolean;
  readonly waitingSince: number | null;
  readonly triage: Triage | null;
  readonly emergency: EmergencyCard | null;
  readonly steps: readonly Step[];
  readonly asks: readonly string[];
  readonly avoid: readonly string[];
  readonly manner: readonly Manner[];
  readonly body: ChatBody;
  /** Newer cards wait because somebody is reading or editing the ones shown. */
  readonly update: boolean;
  /** An edited draft whose card is gone; null when there is none. */
  readonly recoverable: string | null;
  /** Messages may be missing between what was read before and now. */
  readonly gap: boolean;
};

export type PanelView = {
  readonly access: Access;
  readonly pack: PackState;
  readonly chats: readonly ChatTab[];
  readonly chat: ChatView | null;
  readonly notice: Notice | null;
  readonly settings: Settings;
  /** Names of topics, flags, stages …; null while the pack loads. */
  readonly taxonomy: Taxonomy | null;
};

export type SearchHit = {
  readonly id: string;
  readonly title: string;
  /** Title of the topic or playbook that it belongs to, and the projects for which alone it holds. */
  readonly of: string;
  readonly kind: 'script' | 'step';
  /** Bubbles, with slots as 〔label〕. */
  readonly bubbles: readonly string[];
  readonly lang: Lang;
  /** The best hit, and right nine times in ten. */
  readonly sure: boolean;
  /** Words of the query that were found, as they stand in the bubbles or the title. */
  readonly matched: readonly string[];
};

/** What a person can do in the panel. Every call returns at once; the view follows. */
export type PanelActions = {
  readonly showChat: (key: string) => void;
  /** `bubble` null: the whole reply. */
  readonly insert: (replyId: string, bubble: number | null) => void;
  readonly copy: (replyId: string, bubble: number | null) => void;
  readonly edit: (replyId: string, draft: string) => void;
  readonly discardDraft: (replyId: string) => void;
  readonly fillSlot: (name: string, value: string) => void;
  readonly reject: (replyId: string, reason: RejectReason, note: string) => void;
  /** Shows the newer cards that wait. */
  readonly showUpdate: () => void;
  /** True while the pointer or the focus is on the cards: nothing may move. */
  readonly hold: (on: boolean) => void;
  /** Brings the recoverable draft back as the first card's draft, or into the composer when there is no card. */
  readonly restoreDraft: () => void;
  readonly search: (query: string) => Promise<readonly SearchHit[]>;
  readonly insertText: (text: string) => void;
  readonly copyText: (text: string) => void;
  readonly requestAccess: () => void;
  readonly reconnect: () => void;
  /** A chat pasted as text; lines such as `客户：…` and `我：…` are told apart. */
  readonly pasteChat: (text: string) => void;
  readonly restorePack: () => void;
  readonly dismissNotice: () => void;
  readonly changeSettings: (change: Partial<Settings>) => void;
  /** How many examples were learned on this device. */
  readonly countLearned: () => Promise<number>;
  readonly forgetLearned: () => Promise<void>;
};
