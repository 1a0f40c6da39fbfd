// Consoles in the page: the demo console that the repository brings along (test/demo/console).
import type { ConsoleAdapter, Selectors } from './adapter';

const at = (...any: string[]): Selectors => ({ any, seen: '2026-11-20' });

export const demoConsole: ConsoleAdapter = {
  id: 'demo',
  name: { zh: '云栖服务台（演示）', en: 'Yunqi service desk (demo)' },
  channel: 'own',
  pages: ['http://127.0.0.1/*', 'http://localhost/*'],
  mark: at('[data-console="yunqi-desk"]'),
  chat: { from: 'attribute', at: at('.chat-head[data-chat-id]'), attribute: 'data-chat-id' },
  title: { from: 'text', at: at('.chat-head .chat-name') },
  subtitle: { from: 'text', at: at('.chat-head .chat-from') },
  list: at('.message-list'),
  item: at('.message-row, .notice-row'),
  itemId: 'data-message-id',
  speakers: [
    { speaker: 'customer', when: '.from-customer' },
    { speaker: 'agent', when: '.from-agent' },
    { speaker: 'bot', when: '.from-bot' },
  ],
  kinds: [
    { kind: 'recall', when: '.is-recalled' },
    { kind: 'image', when: '.picture' },
    { kind: 'voice', when: '.voice' },
    { kind: 'video', when: '.video' },
    { kind: 'file', when: '.file' },
    { kind: 'card', when: '.card' },
    { kind: 'sticker', when: '.sticker' },
  ],
  text: at('.bubble', '.notice'),
  time: at('time'),
  skip: ['.read-mark', '.quote', '.picture-shape'],
  composer: at('.composer textarea'),
};
