// Session: what it is given from outside, so that tests drive it as the panel does.
import type { Conversation } from '@/lib/domain/conversation';
import type { InsertMode, InsertOutcome } from '@/lib/domain/insertion';
import type { UiLang } from '@/lib/domain/language';
import type { Access } from '@/lib/domain/panel';
import type { Settings } from '@/lib/domain/settings';
import type { FromPage } from '@/lib/messaging/chat-port';
import type { Pipeline } from '@/lib/messaging/pipeline';

/** What happens in the page beside the panel. */
export type PageEvent =
  | { readonly type: 'access'; readonly access: Access }
  | Exclude<FromPage, { type: 'insertion' } | { type: 'no-console' } | { type: 'no-chat' }>;

/** The page in the active tab of this window. */
export type PageLink = {
  readonly listen: (hear: (event: PageEvent) => void) => void;
  /** Refuses by itself when the open chat has another key. Never sends. */
  readonly insert: (key: string, text: string, mode: InsertMode) => Promise<InsertOutcome>;
  readonly requestAccess: () => void;
  readonly reconnect: () => void;
};

export type SettingsPort = {
  readonly read: () => Promise<Settings>;
  readonly write: (change: Partial<Settings>) => Promise<void>;
  readonly watch: (changed: (settings: Settings) => void) => void;
};

export type SessionPorts = {
  readonly pipeline: Pipeline;
  readonly page: PageLink;
  readonly settings: SettingsPort;
  readonly copy: (text: string) => Promise<void>;
  readonly parseTranscript: (text: string, now: number) => Conversation;
  /** The browser's own language, for who has chosen none. */
  readonly systemLang: UiLang;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};
