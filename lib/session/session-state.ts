// Session: the state that all parts of it share, and how the panel hears of a change.
import type { UiLang } from '@/lib/domain/language';
import type { Access, Notice, PackState, PanelView } from '@/lib/domain/panel';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import { type ChatState, toMemory } from './chat-state';
import { viewChat, viewTab } from './chat-view';
import type { SessionPorts } from './ports';

/** What every part of a session shares. */
export class SessionState {
  readonly ports: SessionPorts;
  access: Access = { kind: 'connecting' };
  pack: PackState = { kind: 'loading' };
  settings: Settings = DEFAULT_SETTINGS;
  taxonomy: Taxonomy | null = null;
  notice: Notice | null = null;
  /** Newest first. */
  chats: readonly ChatState[] = [];
  shownKey: string | null = null;
  openKey: string | null = null;
  holding = false;
  /** The text that is just going into the page. */
  writing: string | null = null;
  private view: PanelView | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(ports: SessionPorts) {
    this.ports = ports;
  }

  chat(key: string | null): ChatState | null {
    return this.chats.find((chat) => chat.conversation.key === key) ?? null;
  }

  uiLang(): UiLang {
    return this.settings.uiLang === 'system' ? this.ports.systemLang : this.settings.uiLang;
  }

  /** Puts a chat in view; what was said about another one does not follow. */
  show(key: string): void {
    if (this.shownKey !== key) {
      this.holding = false;
      this.notice = null;
    }
    this.shownKey = key;
  }

  shown(): ChatState | null {
    return this.chat(this.shownKey);
  }

  /** Applies a change to one chat if it is still there, keeps it on the device, and tells the panel. */
  change(key: string, change: (chat: ChatState) => ChatState): void {
    this.chats = this.chats.map((chat) => (chat.conversation.key === key ? change(chat) : chat));
    const chat = this.chat(key);
    if (chat) this.run(this.ports.pipeline.remember(toMemory(chat, this.ports.now())));
    this.tell();
  }

  tell(): void {
    this.view = null;
    for (const listener of this.listeners) listener();
  }

  /** A fault in one step is shown and the rest goes on. */
  run(step: Promise<unknown>): void {
    const guarded = step.catch((error: unknown) => {
      this.notice = { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
      this.tell();
    });
    this.underWay.add(guarded);
    void guarded.finally(() => this.underWay.delete(guarded));
  }

  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  }

  /** The same object until something changes. */
  current(): PanelView {
    this.view ??= this.draw();
    return this.view;
  }

  private draw(): PanelView {
    const { access, pack, settings, taxonomy, notice, shownKey, openKey } = this;
    const shown = this.shown();
    return {
      access,
      pack,
      settings,
      taxonomy,
      notice,
      chats: this.chats.map((chat) => viewTab(chat, chat.conversation.key === shownKey)),
      chat: shown ? viewChat(shown, shown.conversation.key === openKey) : null,
    };
  }
}
