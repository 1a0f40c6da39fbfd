// The demo console's messages: one element a message; texts are texts, never markup.

const BUBBLE_CLASS = { image: 'picture', voice: 'voice', video: 'video', file: 'file', card: 'card', sticker: 'sticker' };
const WORDS = { image: '[图片]', voice: '[语音]', video: '[视频]', file: '[文件]', card: '[卡片]', sticker: '[表情]' };

/** Makes an element with class and text. */
export const make = (tag, className, text) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};

/** Time of day such as 10:05. */
export const clock = (at) => new Date(at).toTimeString().slice(0, 5);

/** One line for the list of chats. */
export const preview = (message) => {
  if (message === undefined) return '';
  if (message.recalled) return '[已撤回]';
  return [WORDS[message.kind], message.kind === 'text' ? message.text.slice(0, 60) : ''].filter(Boolean).join(' ');
};

/** A square with the first sign of a name. */
export const avatar = (name, tint) => {
  const element = make('span', 'avatar', name.slice(0, 1));
  element.setAttribute('aria-hidden', 'true');
  if (tint) element.style.setProperty('--tint', tint);
  return element;
};

const time = (message) => {
  const element = make('time', 'message-time', clock(message.at));
  element.dateTime = new Date(message.at).toISOString();
  return element;
};

const bubble = (message) => {
  const element = make('div', `bubble ${BUBBLE_CLASS[message.kind] ?? ''}`.trim());
  if (message.kind !== 'image' && message.kind !== 'video') {
    element.textContent = message.text;
    return element;
  }
  const shape = make('span', 'picture-shape');
  shape.setAttribute('role', 'img');
  shape.setAttribute('aria-label', '图片');
  element.append(shape, make('span', 'caption', message.text));
  return element;
};

const fillNotice = (row, message, words) => {
  row.className = `notice-row${message.recalled ? ` from-${message.from} is-recalled` : ''}`;
  row.replaceChildren(make('span', 'notice', words), ...(message.recalled ? [] : [time(message)]));
};

const fillRow = (row, message, chat) => {
  const names = { customer: chat.customer.name, agent: '小许', bot: '小云机器人' };
  const meta = make('div', 'message-meta');
  meta.append(make('span', 'message-author', names[message.from]), time(message));
  const body = make('div', 'message-body');
  body.append(meta, bubble(message));
  if (message.edited) meta.append(make('span', 'edited-mark', '已编辑'));
  if (message.from === 'agent') body.append(make('span', `read-mark${message.read ? ' is-read' : ''}`, message.read ? '已读' : '未读'));
  const tints = { customer: chat.customer.tint, agent: '#2b62d9', bot: '#8794a8' };
  row.className = `message-row from-${message.from}`;
  row.replaceChildren(avatar(names[message.from], tints[message.from]), body);
};

/** Writes the message into its row; called again when it changed. */
export const fillMessage = (row, message, chat) => {
  row.dataset.messageId = message.id;
  if (message.recalled) fillNotice(row, message, `${message.from === 'agent' ? '你' : '对方'}撤回了一条消息`);
  else if (message.from === 'system') fillNotice(row, message, message.text);
  else fillRow(row, message, chat);
  return row;
};
