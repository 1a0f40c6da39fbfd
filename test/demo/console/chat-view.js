// The demo console's open chat: header first, then the messages, as real consoles do it.
import { fillMessage, make } from './message-view.js';
import { sendReply } from './store.js';

const find = (selector) => document.querySelector(selector);

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const renderList = (chat) => {
  const list = find('.message-list');
  list.replaceChildren(...chat.messages.map((message) => fillMessage(make('div'), message, chat)));
  list.scrollTop = list.scrollHeight;
};

const renderHead = (chat) => {
  const head = find('.chat-head');
  head.dataset.chatId = chat.id;
  find('.chat-name').textContent = chat.customer.name;
  find('.chat-from').textContent = [chat.customer.project, chat.customer.unit, chat.customer.channel].filter(Boolean).join(' · ');
  find('.typing').hidden = !chat.typing;
};

/** Opens a chat; `delay` milliseconds lie between its header and its messages. */
export const openChat = async (store, id, delay = 0) => {
  const chat = store.chats.get(id);
  if (chat === undefined) throw new Error(`No chat ${id}`);
  const before = store.chats.get(store.state.openId);
  if (before !== undefined) before.draft = find('#reply').value;
  store.state.openId = id;
  chat.unread = 0;
  renderHead(chat);
  for (const selector of ['.chat-head', '.message-list', '.composer']) find(selector).hidden = false;
  find('.chat-empty').hidden = true;
  find('#reply').value = chat.draft;
  store.tell('opened', chat);
  if (delay > 0) await wait(delay);
  if (store.state.openId === id) renderList(chat);
};

const addRows = (chat, messages) => {
  const list = find('.message-list');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  list.append(...messages.map((message) => fillMessage(make('div'), message, chat)));
  if (messages.some((message) => message.from === 'customer')) {
    for (const mark of list.querySelectorAll('.read-mark:not(.is-read)')) {
      mark.textContent = '已读';
      mark.classList.add('is-read');
    }
  }
  if (atEnd) list.scrollTop = list.scrollHeight;
};

const rowOf = (message) => find(`.message-list [data-message-id="${CSS.escape(message.id)}"]`);

/** Keeps the open chat in step with the store. */
export const showChat = (store) => {
  store.listen((change, detail) => {
    const chat = detail.chat ?? detail;
    if (chat.id !== store.state.openId) return;
    if (change === 'messages') addRows(chat, detail.messages);
    if (change === 'changed') fillMessage(rowOf(detail.message), detail.message, chat);
    if (change === 'typing' || change === 'messages') find('.typing').hidden = !chat.typing;
  });
};

/** Only a person's Enter or click sends. */
export const wireComposer = (store) => {
  const reply = find('#reply');
  const send = () => {
    sendReply(store, reply.value);
    reply.value = '';
  };
  find('.composer').addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  reply.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
};
