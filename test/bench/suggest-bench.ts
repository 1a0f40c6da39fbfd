// Benchmark: the pipeline alone, in Node: messages of a chat → suggestion, with the built-in library and a large one.
import type { Library } from '@/lib/assist/library';
import { suggest } from '@/lib/assist/suggest';
import type { Conversation, Message } from '@/lib/domain/conversation';
import { milliseconds, spread, timed } from './figures';
import { countPassages, growLibrary } from './large-library';
import { customerMessages } from './messages';
import type { Table } from './table';

const PASSAGES = 10_000;
const MESSAGES = 120;
/** Turns of a chat before the next one begins. */
const TURNS = 15;

const chatOf = (texts: readonly string[]): Conversation => ({
  key: 'bench:1',
  console: 'bench',
  title: '林女士',
  subtitle: '',
  channel: 'own',
  messages: texts.map((text, at): Message => ({ id: String(at), from: 'customer', kind: 'text', text, at: null })),
});

const measure = (library: Library, messages: readonly string[]): number[] =>
  messages.map((_, at) => timed(() => suggest(chatOf(messages.slice(at - (at % TURNS), at + 1)), library)).ms);

const row = (name: string, library: Library, opened: number, messages: readonly string[]): string[] => {
  // The first round warms up; it is not counted.
  measure(library, messages);
  return [name, String(countPassages(library.zh.pack)), milliseconds(opened), spread(measure(library, messages))];
};

export const benchSuggest = (library: Library, opened: number): Table => {
  const messages = customerMessages(library, MESSAGES);
  const large = timed(() => growLibrary(library, PASSAGES));
  return {
    title: 'Message → suggestion, pipeline alone, in Node',
    head: ['library', 'passages', 'opened in', 'suggestion'],
    rows: [row('built-in', library, opened, messages), row('grown with made-up topics', large.result, large.ms, messages)],
    notes: [
      `${MESSAGES} messages in chats of up to ${TURNS}; the page, the messages between contexts and the painting are not in it`,
      'opened in: built-in: read from its files and indexed; grown: indexed',
    ],
  };
};
