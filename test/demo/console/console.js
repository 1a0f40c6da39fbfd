// The demo console: a believable service desk with scripted customers. `window.demo` drives it; see demo-api.ts.
import { openChat, showChat, wireComposer } from './chat-view.js';
import { playChat } from './player.js';
import { showSides } from './side-views.js';
import { addChat, addMessages, changeMessage, createStore, takeTurn } from './store.js';

const CHATS = ['leak', 'deposit', 'parking'];
const query = new URLSearchParams(location.search);
const number = (name, otherwise) => Number(query.get(name) ?? otherwise) || otherwise;
const words = (name, otherwise) => (query.get(name) ?? otherwise).split(',').filter(Boolean);

const store = createStore();
const switchDelay = number('switch', 0);

const chatOf = (id) => {
  const chat = store.chats.get(id ?? store.state.openId);
  if (chat === undefined) throw new Error(`No chat ${id}`);
  return chat;
};

const lastOf = (chat) => chat.messages.findLast((message) => message.from !== 'system' && !message.recalled)?.id;

const load = async (script) => {
  const customer = { name: '客户', unit: '', project: '', channel: '', ...script.customer };
  const chat = addChat(store, { id: `own-${store.chats.size + 1}`, ready: 0, ...script, customer });
  await openChat(store, chat.id);
  return chat.id;
};

const flood = (count) => {
  const turns = Array.from({ length: count }, (_, i) => ({ from: i % 3 === 2 ? 'agent' : 'customer', text: `第 ${i + 1} 条：电梯今天又停了` }));
  addMessages(store, chatOf(), turns);
};

window.demo = {
  chats: () => [...store.chats.keys()],
  open: (id) => openChat(store, id, switchDelay),
  next: (id) => takeTurn(store, chatOf(id)),
  play: (id, speed = number('speed', 1)) => playChat(store, chatOf(id), speed),
  load,
  say: (turn, id) => addMessages(store, chatOf(id), [turn])[0],
  edit: (text, id = lastOf(chatOf())) => changeMessage(store, chatOf(), id, { text, edited: true }),
  recall: (id = lastOf(chatOf())) => changeMessage(store, chatOf(), id, { recalled: true }),
  flood,
  sent: store.state.sent,
};

const start = async () => {
  showChat(store);
  showSides(store, switchDelay);
  wireComposer(store);
  const scripts = await Promise.all(words('chats', CHATS.join()).map(async (id) => (await fetch(`chats/${id}.json`)).json()));
  await new Promise((resolve) => setTimeout(resolve, number('slow', 0)));
  for (const script of scripts) addChat(store, script);
  document.querySelector('#app').dataset.console = 'yunqi-desk';
  const [open] = words('open', scripts[0]?.id ?? 'none');
  if (store.chats.has(open)) await openChat(store, open, switchDelay);
  for (const id of words('play', '')) playChat(store, chatOf(id), number('speed', 1));
};

window.demo.ready = start();
