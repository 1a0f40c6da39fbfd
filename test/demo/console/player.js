// The demo console's player: chats that go on by themselves, at a person's pace.
import { takeTurn } from './store.js';

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A scripted colleague keeps silent where the person at the console has answered. */
const answeredByPerson = (store, chat) => {
  const since = chat.messages.findLastIndex((message) => message.from === 'customer');
  const sent = store.state.sent.filter((reply) => reply.chat === chat.id).map((reply) => reply.text);
  return chat.messages.slice(since + 1).some((message) => message.from === 'agent' && sent.includes(message.text));
};

/** Plays the rest of a chat; resolves at its end. `speed` 2 is twice as fast. */
export const playChat = async (store, chat, speed) => {
  if (chat.playing) return;
  chat.playing = true;
  for (let turn = chat.turns[chat.next]; turn !== undefined; turn = chat.turns[chat.next]) {
    const pause = (turn.after ?? 1200 + turn.text.length * 90) / speed;
    await wait(pause / 2);
    chat.typing = turn.from === 'customer';
    store.tell('typing', chat);
    await wait(pause / 2);
    if (turn.from === 'agent' && answeredByPerson(store, chat)) chat.next += 1;
    else takeTurn(store, chat);
  }
  chat.playing = false;
};
