// Assist: a few chats of the library's own before time is taken, so that what is measured is the pipeline and not its first steps.
import type { Conversation } from '@/lib/domain/conversation';
import type { Library } from './library';
import { DEFAULT_SUGGEST, suggest } from './suggest';

/** Chats of each language. */
const CHATS = 16;

export const warmUp = (library: Library): void => {
  for (const lang of ['zh', 'en'] as const) {
    const texts = library[lang].pack.topics.flatMap(({ says }) => says.slice(0, 1)).slice(0, CHATS);
    for (const text of texts) suggest(chatOf(text), library, { ...DEFAULT_SUGGEST, lang });
  }
};

const chatOf = (text: string): Conversation => ({
  key: 'warm-up',
  console: '',
  title: '',
  subtitle: '',
  channel: 'own',
  messages: [{ id: '1', from: 'customer', kind: 'text', text, at: null }],
});
