// Session: what a person does with a card: insert, copy, edit, fill, reject. Every step is kept for the trainer.

import type { Notice, PanelActions } from '@/lib/domain/panel';
import { bubbleText, replyText } from '@/lib/domain/reply-text';
import type { Reply, Violation } from '@/lib/domain/suggestion';
import { customerTurns, turnsOf } from '@/lib/domain/turns';
import { type ChatState, cardsOf } from './chat-state';
import { askSuggestion } from './chats';
import type { SessionState } from './session-state';

type CardActions = Pick<PanelActions, 'insert' | 'copy' | 'edit' | 'discardDraft' | 'fillSlot' | 'reject' | 'restoreDraft' | 'insertText' | 'copyText'>;

const UNFILLED = /〔([^〔〕]+)〕/;

export const cardActions = (state: SessionState): CardActions => ({
  insert: (replyId, bubble) => withCard(state, replyId, (chat, reply) => insertCard(state, chat, reply, bubble)),
  copy: (replyId, bubble) =>
    withCard(state, replyId, (chat, reply) => {
      const text = textOf(chat, reply, bubble);
      state.run(copyOut(state, text));
      record(state, chat, reply, { kind: 'copied', text });
    }),
  edit: (replyId, draft) =>
    withCard(state, replyId, (chat) => {
      const { key } = chat.conversation;
      state.change(key, (before) => ({ ...before, drafts: { ...before.drafts, [replyId]: draft } }));
      checkDraft(state, key, replyId, draft);
    }),
  discardDraft: (replyId) =>
    withCard(state, replyId, (chat, _reply) => {
      state.change(chat.conversation.key, (before) => {
        const { [replyId]: dropped, ...drafts } = before.drafts;
        return { ...before, drafts, recoverable: dropped ?? before.recoverable };
      });
    }),
  fillSlot: (name, value) => {
    const key = state.shownKey;
    if (key === null) return;
    state.change(key, (chat) => ({ ...chat, slots: { ...chat.slots, [name]: value } }));
    fillShown(state, key, name, value);
    askSuggestion(state, key);
  },
  reject: (replyId, reason, note) =>
    withCard(state, replyId, (chat, reply) => {
      record(state, chat, reply, { kind: 'rejected', reason, note });
      tellNotice(state, { kind: 'rejected' });
      state.change(chat.conversation.key, (before) => ({ ...before, rejected: [...before.rejected, replyId] }));
    }),
  restoreDraft: () => restoreDraft(state),
  insertText: (text) => {
    if (!refuseUnfilled(state, text)) state.run(write(state, text));
  },
  copyText: (text) => state.run(copyOut(state, text)),
});

const withCard = (state: SessionState, replyId: string, act: (chat: ChatState, reply: Reply) => void): void => {
  const chat = state.shown();
  const reply = chat ? cardsOf(chat).find((candidate) => candidate.id === replyId) : undefined;
  if (chat && reply) act(chat, reply);
};

const textOf = (chat: ChatState, reply: Reply, bubble: number | null): string => {
  const draft = chat.drafts[reply.id];
  if (bubble === null) return draft ?? replyText(reply);
  const one = reply.bubbles[bubble];
  return one ? bubbleText(one) : '';
};

const tellNotice = (state: SessionState, notice: Notice): void => {
  state.notice = notice;
  state.tell();
};

const refuseUnfilled = (state: SessionState, text: string): boolean => {
  const slot = UNFILLED.exec(text)?.[1];
  if (slot === undefined) return false;
  tellNotice(state, { kind: 'slot-missing', slot });
  return true;
};

/** Checked as it stands, however it came about. A blocked text goes in only when the person asks for it a second time, in the same chat, having seen why. */
const insertCard = (state: SessionState, chat: ChatState, reply: Reply, bubble: number | null): void => {
  const text = textOf(chat, reply, bubble);
  if (refuseUnfilled(state, text)) return;
  const { key } = chat.conversation;
  const edited = chat.drafts[reply.id] !== undefined;
  const done = (edited ? askCheck(state, chat, text) : Promise.resolve(reply.blocked)).then(async (violations) => {
    if (refuseBlocked(state, chat, text, violations) || !(await write(state, text))) return;
    state.change(key, (before) => ({ ...before, inserted: [...new Set([...before.inserted, reply.id])] }));
    record(state, chat, reply, { kind: 'inserted', text, edited });
    if (!edited && reply.blocked.length === 0 && state.settings.learnFromUse) learn(state, chat, reply);
  });
  state.run(done);
};

/** What the customer waits for becomes an example of the script that answered it. */
const learn = (state: SessionState, { conversation, shown }: ChatState, reply: Reply): void => {
  // The card answers what stood there when it was made; more may have been written since.
  const upTo = conversation.messages.findIndex(({ id }) => id === shown?.upTo);
  const messages = upTo < 0 ? conversation.messages : conversation.messages.slice(0, upTo + 1);
  const asked = customerTurns(turnsOf({ ...conversation, messages })).at(-1)?.text ?? '';
  state.run(state.ports.pipeline.learn({ script: reply.id, lang: shown?.triage.lang ?? 'zh', text: asked, at: state.ports.now() }));
};

const askCheck = (state: SessionState, chat: ChatState, draft: string): Promise<readonly Violation[]> =>
  state.ports.pipeline.check({ draft, conversation: chat.conversation, ui: state.uiLang() });

const refuseBlocked = (state: SessionState, chat: ChatState, text: string, violations: readonly Violation[]): boolean => {
  const { key } = chat.conversation;
  // Checking took a moment: what was meant for one chat never lands in another.
  if (state.shownKey !== key) return true;
  const reason = violations[0]?.advice;
  if (reason === undefined || state.chat(key)?.warnedOf === text) return false;
  state.change(key, (before) => ({ ...before, warnedOf: text }));
  tellNotice(state, { kind: 'blocked', reason });
  return true;
};

/** A second click as quick as this is the same click. */
const DOUBLE_CLICK_MS = 600;

const write = async (state: SessionState, text: string): Promise<boolean> => {
  const key = state.shownKey;
  if (key === null || state.writing === text) return false;
  state.writing = text;
  try {
    const outcome = await state.ports.page.insert(key, text, 'append');
    tellNotice(state, { kind: 'insertion', outcome });
    return outcome.kind === 'inserted';
  } finally {
    setTimeout(() => {
      if (state.writing === text) state.writing = null;
    }, DOUBLE_CLICK_MS);
  }
};

const copyOut = async (state: SessionState, text: string): Promise<void> => {
  await state.ports.copy(text);
  tellNotice(state, { kind: 'copied' });
};

const checkDraft = (state: SessionState, key: string, replyId: string, draft: string): void => {
  const chat = state.chat(key);
  if (!chat) return;
  const answer = askCheck(state, chat, draft).then((violations) => {
    if (state.chat(key)?.drafts[replyId] !== draft) return;
    state.change(key, (before) => ({ ...before, draftViolations: { ...before.draftViolations, [replyId]: violations } }));
  });
  state.run(answer);
};

/** The cards in view take the value at once; the next suggestion holds it anyway. */
const fillShown = (state: SessionState, key: string, name: string, value: string): void => {
  const fill = (reply: Reply): Reply => ({
    ...reply,
    bubbles: reply.bubbles.map((bubble) => ({
      parts: bubble.parts.map((part) => (part.kind === 'slot' && part.name === name ? { ...part, value, from: 'staff' as const } : part)),
    })),
  });
  state.change(key, (chat) => (chat.shown ? { ...chat, shown: { ...chat.shown, replies: chat.shown.replies.map(fill) } } : chat));
};

/** Back into the first card as its draft; straight into the composer when there is no card. */
const restoreDraft = (state: SessionState): void => {
  const chat = state.shown();
  const draft = chat?.recoverable ?? null;
  if (!chat || draft === null) return;
  const { key } = chat.conversation;
  const first = cardsOf(chat)[0];
  if (!first) {
    const done = askCheck(state, chat, draft).then(async (violations) => {
      if (!refuseBlocked(state, chat, draft, violations) && (await write(state, draft))) state.change(key, (before) => ({ ...before, recoverable: null }));
    });
    state.run(done);
    return;
  }
  state.change(key, (before) => ({ ...before, recoverable: null, drafts: { ...before.drafts, [first.id]: draft } }));
  checkDraft(state, key, first.id, draft);
};

type Deed =
  | { readonly kind: 'inserted'; readonly text: string; readonly edited: boolean }
  | { readonly kind: 'copied'; readonly text: string }
  | { readonly kind: 'rejected'; readonly reason: Parameters<PanelActions['reject']>[1]; readonly note: string };

const record = (state: SessionState, chat: ChatState, reply: Reply, deed: Deed): void => {
  const upTo = chat.shown?.upTo ?? '';
  const sources = reply.sources.map((source) => source.id);
  state.run(state.ports.pipeline.record({ ...deed, conversation: chat.conversation.key, upTo, reply: reply.id, sources, at: state.ports.now() }));
};
