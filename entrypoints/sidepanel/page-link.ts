// The page beside the panel: finds the tab in front, asks what may be read, and holds the one port to it.
import { browser } from 'wxt/browser';
import type { InsertMode, InsertOutcome } from '@/lib/domain/insertion';
import type { Access } from '@/lib/domain/panel';
import { CHAT_PORT, type FromPanel, parseFromPage } from '@/lib/messaging/chat-port';
import { type ActiveTab, activeTab, watchActiveTab } from '@/lib/platform/active-tab';
import { hasOrigin, requestOrigin, runInTab, watchPermissions } from '@/lib/platform/site-access';
import type { PageEvent, PageLink } from '@/lib/session/ports';

type Port = ReturnType<typeof browser.tabs.connect>;

/** A page that does not answer an insertion within this time has gone, in milliseconds. */
const ANSWER_TIME = 5_000;

export class TabLink implements PageLink {
  private readonly windowId: number;
  private hear: (event: PageEvent) => void = () => undefined;
  private port: Port | null = null;
  private origin: string | null = null;
  /** Grows with every connection: what an earlier one still says is not heard. */
  private attempt = 0;
  private request = 0;
  private readonly waiting = new Map<number, (outcome: InsertOutcome) => void>();

  constructor(windowId: number) {
    this.windowId = windowId;
  }

  listen(hear: (event: PageEvent) => void): void {
    this.hear = hear;
    watchActiveTab(this.windowId, () => this.reconnect());
    watchPermissions(() => this.reconnect());
    this.reconnect();
  }

  reconnect(): void {
    void this.connect();
  }

  requestAccess(): void {
    if (this.origin !== null) void requestOrigin(this.origin);
  }

  insert(key: string, text: string, mode: InsertMode): Promise<InsertOutcome> {
    const { port } = this;
    if (!port) return Promise.resolve({ kind: 'wrong-conversation' });
    this.request += 1;
    const mine = this.request;
    const answer = new Promise<InsertOutcome>((resolve) => {
      this.waiting.set(mine, resolve);
      setTimeout(() => resolve({ kind: 'no-composer' }), ANSWER_TIME);
    });
    port.postMessage({ type: 'insert', request: mine, key, text, mode } satisfies FromPanel);
    return answer.finally(() => this.waiting.delete(mine));
  }

  private tell(access: Access): void {
    this.hear({ type: 'access', access });
  }

  private async connect(): Promise<void> {
    this.attempt += 1;
    const mine = this.attempt;
    this.port?.disconnect();
    this.port = null;
    const tab = await activeTab(this.windowId);
    const access = await accessTo(tab);
    if (mine !== this.attempt) return;
    this.origin = originOf(tab);
    this.tell(access);
    if (access.kind === 'connecting' && tab) this.open(tab.id, mine, true);
  }

  /** A port to a page without the script closes at once: then the script is put there, and the second port stays. */
  private open(tabId: number, mine: number, again: boolean): void {
    const port = browser.tabs.connect(tabId, { name: CHAT_PORT, frameId: 0 });
    let heard = false;
    port.onMessage.addListener((value: unknown) => {
      heard = true;
      if (mine === this.attempt) this.receive(value);
    });
    port.onDisconnect.addListener(() => {
      // Read, or the browser reports it as an error of ours.
      void browser.runtime.lastError;
      if (mine !== this.attempt) return;
      this.port = null;
      if (heard || !again) this.tell({ kind: 'lost' });
      else void this.inject(tabId, mine);
    });
    this.port = port;
  }

  private async inject(tabId: number, mine: number): Promise<void> {
    try {
      await runInTab(tabId);
    } catch {
      if (mine === this.attempt) this.tell({ kind: 'not-a-page' });
      return;
    }
    if (mine === this.attempt) this.open(tabId, mine, false);
  }

  private receive(value: unknown): void {
    const message = parseFromPage(value);
    if (message === null) return;
    if (message.type === 'no-console') this.tell({ kind: 'no-console', origin: this.origin ?? '' });
    else if (message.type === 'no-chat') this.tell({ kind: 'no-chat', console: message.console });
    else if (message.type === 'insertion') this.waiting.get(message.request)?.(message.outcome);
    else {
      if (message.type === 'conversation') this.tell({ kind: 'live', console: message.conversation.console });
      this.hear(message);
    }
  }
}

const originOf = (tab: ActiveTab | null): string | null => {
  if (!tab?.url) return null;
  const { protocol, origin } = new URL(tab.url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
};

const accessTo = async (tab: ActiveTab | null): Promise<Access> => {
  const origin = originOf(tab);
  if (tab?.url && origin === null) return { kind: 'not-a-page' };
  if (origin === null) return { kind: 'no-permission', origin: null };
  return (await hasOrigin(origin)) ? { kind: 'connecting' } : { kind: 'no-permission', origin };
};
