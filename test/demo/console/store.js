// The demo console's state: chats, their messages, what a person sent. Views listen; nothing here touches the page.

/** Makes the state of a console without chats. Every change calls the listeners with its name and what it concerns. */
export const createStore = () => {
  const chats = new Map();
  const listeners = new Set();
  const state = { openId: null, sent: [] };
  const tell = (change, detail) => {
    for (const listener of listeners) listener(change, detail);
  };
  return { chats, state, tell, listen: (listener) => listeners.add(listener) };
};

/** Adds a chat; its first `ready` turns are there already, half a minute apart. */
export const addChat = (store, script) => {
  const chat = { id: script.id, customer: script.customer, turns: script.turns, next: 0, messages: [], unread: 0, draft: '', typing: false };
  store.chats.set(chat.id, chat);
  const ready = Math.min(script.ready ?? 0, script.turns.length);
  for (let left = ready; left > 0; left -= 1) takeTurn(store, chat, Date.now() - left * 30_000);
  store.tell('chats', chat);
  return chat;
};

const append = (store, chat, { from, text, kind = 'text' }, at) => {
  const message = { id: `${chat.id}-${chat.messages.length + 1}`, from, text, kind, at, read: false, edited: false, recalled: false };
  chat.messages.push(message);
  if (chat.id !== store.state.openId && from === 'customer') chat.unread += 1;
  return message;
};

/** Adds messages at the end of a chat, all at once. */
export const addMessages = (store, chat, turns, at = Date.now()) => {
  if (turns.some((turn) => turn.from === 'customer')) for (const earlier of chat.messages) earlier.read = true;
  const messages = turns.map((turn) => append(store, chat, turn, at));
  store.tell('messages', { chat, messages });
  return messages;
};

/** Plays the chat's next turn; null when there is none left. */
export const takeTurn = (store, chat, at) => {
  const turn = chat.turns[chat.next];
  if (turn === undefined) return null;
  chat.next += 1;
  chat.typing = false;
  if (turn.kind !== 'recall') return addMessages(store, chat, [turn], at)[0];
  const last = chat.messages.findLast((message) => message.from === turn.from && !message.recalled);
  return last === undefined ? null : changeMessage(store, chat, last.id, { recalled: true });
};

/** Changes a message that is there: `{ text, edited: true }` or `{ recalled: true }`. */
export const changeMessage = (store, chat, id, change) => {
  const message = chat.messages.find((other) => other.id === id);
  if (message === undefined) return null;
  Object.assign(message, change);
  store.tell('changed', { chat, message });
  return message;
};

/** What the person at the console really sent. */
export const sendReply = (store, text) => {
  const chat = store.chats.get(store.state.openId);
  if (chat === undefined || text.trim() === '') return;
  store.state.sent.push({ chat: chat.id, text });
  chat.draft = '';
  addMessages(store, chat, [{ from: 'agent', text }]);
};
