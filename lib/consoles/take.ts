// Consoles in the page: takes one string out of the page, as an adapter's `Take` says.
import type { Take } from './adapter';
import { elementText, skipSelector } from './element-text';
import { findVisible } from './find-element';
import { plainLine } from './plain-text';

const LONGEST = 200;
const SKIP = skipSelector([]);

/** The element that a take reads; null for one that reads the address, or when the page has none. */
export const takeElement = (take: Take, document: Document): Element | null => (take.from === 'url' ? null : findVisible(take.at, document));

const rawValue = (take: Take, document: Document): string | null => {
  if (take.from === 'url') return take.pattern.exec(document.URL)?.[1] ?? null;
  const element = findVisible(take.at, document);
  if (element === null) return null;
  return take.from === 'attribute' ? element.getAttribute(take.attribute) : elementText(element, SKIP);
};

/** One line of at most 200 characters; null when the page does not hold it or it is empty. */
export const takeString = (take: Take, document: Document): string | null => plainLine(rawValue(take, document) ?? '', LONGEST) || null;
