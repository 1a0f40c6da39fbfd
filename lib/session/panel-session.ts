// Session, whole: what happens in the page and what a person does in the panel become one view, to which the panel subscribes.
import type { PanelActions, PanelView } from '@/lib/domain/panel';
import { cardActions } from './card-actions';
import { cardsOf, showSuggestion, withMessages } from './chat-state';
import { askSuggestion, openChat } from './chats';
import type { PageEvent, SessionPorts } from './ports';
import { SessionState } from './session-state';

export type PanelSession = {
  readonly view: () => PanelView;
  readonly subscribe: (changed: () => void) => () => void;
  readonly actions: PanelActions;
  /** A shortcut: inserts the card at this place, 1 being the first. */
  readonly insertCard: (place: number) => void;
  /** Resolves when the library is open and everything asked so far is answered. For tests. */
  readonly settled: () => Promise<void>;
};

export const openSession = (ports: SessionPorts): PanelSession => {
  const state = new SessionState(ports);
  state.run(start(state));
  const actions = panelActions(state);
  return {
    view: () => state.current(),
    subscribe: (changed) => state.subscribe(changed),
    actions,
    insertCard: (place) => {
      const chat = state.shown();
      const reply = chat ? cardsOf(chat)[place - 1] : undefined;
      if (reply) actions.insert(reply.id, null);
    },
    settled: () => state.settled(),
  };
};

const start = async (state: SessionState): Promise<void> => {
  const { ports } = state;
  ports.settings.watch((settings) => {
    state.settings = settings;
    state.tell();
  });
  ports.page.listen((event) => hear(state, event));
  state.settings = await ports.settings.read();
  state.tell();
  const { pack, taxonomy } = await ports.pipeline.open();
  state.pack = pack;
  if (pack.kind === 'ready' && pack.rebuilt) state.notice = { kind: 'index-rebuilt' };
  state.taxonomy = taxonomy;
  state.tell();
  for (const chat of state.chats) askSuggestion(state, chat.conversation.key);
};

const hear = (state: SessionState, event: PageEvent): void => {
  const now = state.ports.now();
  switch (event.type) {
    case 'access':
      state.access = event.access;
      if (event.access.kind !== 'live') state.openKey = null;
      state.tell();
      return;
    case 'conversation':
      openChat(state, event.conversation, true);
      return;
    case 'messages':
      state.change(event.key, (chat) => withMessages(chat, event.messages, event.removed, now));
      askSuggestion(state, event.key);
  }
};

const panelActions = (state: SessionState): PanelActions => ({
  ...cardActions(state),
  showChat: (key) => {
    state.show(key);
    state.tell();
  },
  showUpdate: () => {
    if (state.shownKey) state.change(state.shownKey, (chat) => (chat.newer ? showSuggestion(chat, chat.newer) : chat));
  },
  hold: (on) => {
    state.holding = on;
  },
  search: (query) => state.ports.pipeline.search(query, state.shown()?.conversation ?? null),
  countLearned: () => state.ports.pipeline.countLearned(),
  forgetLearned: async () => {
    await state.ports.pipeline.forgetLearned();
    state.notice = { kind: 'forgotten' };
    state.tell();
  },
  requestAccess: () => state.ports.page.requestAccess(),
  reconnect: () => state.ports.page.reconnect(),
  pasteChat: (text) => openChat(state, state.ports.parseTranscript(text, state.ports.now()), false),
  restorePack: () => {
    state.run(
      state.ports.pipeline.restorePack().then((pack) => {
        state.pack = pack;
        state.tell();
        for (const chat of state.chats) askSuggestion(state, chat.conversation.key);
      }),
    );
  },
  dismissNotice: () => {
    state.notice = null;
    state.tell();
  },
  changeSettings: (change) => {
    state.settings = { ...state.settings, ...change };
    state.tell();
    // Advice on wording follows the language of the interface.
    if (change.uiLang !== undefined) for (const chat of state.chats) askSuggestion(state, chat.conversation.key);
    state.run(state.ports.settings.write(change));
  },
});
