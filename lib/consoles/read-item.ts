// Consoles in the page: one item of the list → what it says, without its final id.
import type { Message } from '@/lib/domain/conversation';
import type { ConsoleAdapter } from './adapter';
import { elementText, skipSelector } from './element-text';
import { findAll, matchesOrHolds } from './find-element';
import { madeId } from './message-id';
import { wordsOf } from './message-kind';
import { parseTime } from './message-time';
import { plainLine } from './plain-text';

const LONGEST_ID = 120;

const readWords = (item: Element, adapter: ConsoleAdapter): string => {
  const skip = skipSelector(adapter.skip);
  return Array.from(findAll(adapter.text, item), (element) => elementText(element, skip))
    .filter(Boolean)
    .join('\n');
};

const readTime = (item: Element, adapter: ConsoleAdapter, now: number): number | null => {
  const element = adapter.time === null ? undefined : findAll(adapter.time, item)[0];
  if (element === undefined) return null;
  return parseTime(element.getAttribute('datetime') ?? element.textContent.slice(0, 80), now);
};

/** What an item says; its id may still be shared with an equal one. Null when it says nothing, such as an empty row. */
export const readItem = (item: Element, adapter: ConsoleAdapter, now: number): Message | null => {
  const from = adapter.speakers.find((rule) => matchesOrHolds(item, rule.when))?.speaker ?? 'system';
  const kind = adapter.kinds.find((rule) => matchesOrHolds(item, rule.when))?.kind ?? 'text';
  const text = wordsOf(kind, kind === 'recall' ? '' : readWords(item, adapter));
  if (text === '') return null;
  const at = readTime(item, adapter, now);
  const own = adapter.itemId === null ? null : item.getAttribute(adapter.itemId);
  return { id: plainLine(own ?? '', LONGEST_ID) || madeId(from, at, text), from, kind, text, at };
};
