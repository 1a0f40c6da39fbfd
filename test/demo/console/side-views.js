// The demo console's sides: the list of chats on the left, the customer's card on the right.

import { openChat } from './chat-view.js';
import { avatar, clock, make, preview } from './message-view.js';

const row = (store, chat, delay) => {
  const last = chat.messages.at(-1);
  const button = make('button', `chat-row${chat.id === store.state.openId ? ' is-open' : ''}`);
  button.type = 'button';
  button.dataset.chat = chat.id;
  const name = make('span', 'row-name', chat.customer.name);
  name.append(make('span', 'row-unit', chat.customer.unit));
  button.append(avatar(chat.customer.name, chat.customer.tint), name);
  button.append(make('time', 'row-time', last === undefined ? '' : clock(last.at)), make('span', 'row-last', preview(last)));
  if (chat.unread > 0) button.append(make('span', 'row-unread', String(chat.unread)));
  button.addEventListener('click', () => openChat(store, chat.id, delay));
  const item = make('li');
  item.append(button);
  return item;
};

const renderRows = (store, delay) => {
  const chats = [...store.chats.values()];
  document.querySelector('.chat-count').textContent = String(chats.length);
  document.querySelector('.chat-rows').replaceChildren(...chats.map((chat) => row(store, chat, delay)));
};

const facts = (customer) => {
  const list = make('dl', 'card-facts');
  const rows = { 项目: customer.project, 房号: customer.unit, 身份: customer.role, 电话: customer.phone, 渠道: customer.channel };
  for (const [name, value] of Object.entries(rows)) if (value) list.append(make('dt', '', name), make('dd', '', value));
  return list;
};

const renderCard = (customer) => {
  const who = make('div', 'card-who');
  who.append(avatar(customer.name, customer.tint), make('span', '', customer.name));
  const tags = make('div', 'card-tags');
  tags.append(...(customer.tags ?? []).map((tag) => make('span', 'card-tag', tag)));
  const orders = make('ul', 'card-orders');
  orders.append(...(customer.orders ?? []).map((order) => make('li', '', order)));
  const parts = [who, make('h2', '', '基本资料'), facts(customer)];
  if (tags.hasChildNodes()) parts.push(make('h2', '', '标签'), tags);
  if (orders.hasChildNodes()) parts.push(make('h2', '', '近期工单'), orders);
  document.querySelector('.customer').replaceChildren(...parts);
};

/** Keeps both sides in step with the store; many changes at once are drawn once. */
export const showSides = (store, delay) => {
  let drawing = false;
  store.listen((change, detail) => {
    if (change === 'opened') renderCard(detail.customer);
    if (change === 'typing' || drawing) return;
    drawing = true;
    queueMicrotask(() => {
      drawing = false;
      renderRows(store, delay);
    });
  });
};
