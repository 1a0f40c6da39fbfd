// Consoles in the page: where changes matter: the list and the header, not the whole busy page.
import type { ConsoleAdapter, Take } from './adapter';
import { findVisible } from './find-element';
import { takeElement } from './take';

export type Observed = { readonly node: Node; readonly options: MutationObserverInit };

const ALWAYS = ['alt', 'class', 'datetime', 'hidden', 'id'];

const selectorsOf = (adapter: ConsoleAdapter): readonly string[] => [
  ...[adapter.mark, adapter.list, adapter.item, adapter.text].flatMap((selectors) => selectors.any),
  ...adapter.speakers.map((rule) => rule.when),
  ...adapter.kinds.map((rule) => rule.when),
  ...adapter.skip,
];

const takenAttributes = (take: Take | null): readonly string[] => {
  if (take === null || take.from === 'url') return [];
  return take.from === 'attribute' ? [take.attribute, ...attributesIn(take.at.any)] : attributesIn(take.at.any);
};

const attributesIn = (selectors: readonly string[]): readonly string[] =>
  selectors.flatMap((selector) => Array.from(selector.matchAll(/\[\s*([\w-]+)/g), (match) => match[1] ?? ''));

/** Attributes that can change what an adapter reads; animated styles are not among them. */
const readAttributes = (adapter: ConsoleAdapter): string[] => {
  const own = adapter.itemId === null ? [] : [adapter.itemId];
  const takes = [adapter.chat, adapter.title, adapter.subtitle].flatMap(takenAttributes);
  return [...new Set([...ALWAYS, ...own, ...takes, ...attributesIn(selectorsOf(adapter))])].filter(Boolean);
};

const ancestorsOf = (elements: readonly Element[]): readonly Element[] => {
  const found = new Set<Element>();
  for (const element of elements) for (let up = element.parentElement; up !== null; up = up.parentElement) found.add(up);
  return [...found];
};

/**
 * Nodes to observe, and how. With an open chat: list, header and mark in depth, what encloses them only for their coming and going.
 * Without one: the whole document, where a chat may appear anywhere.
 */
export const observedNodes = (adapter: ConsoleAdapter | null, chatOpen: boolean, document: Document): readonly Observed[] => {
  const attributeFilter = adapter === null ? ALWAYS : readAttributes(adapter);
  const deep: MutationObserverInit = { childList: true, subtree: true, characterData: true, attributeFilter };
  const list = adapter === null ? null : findVisible(adapter.list, document);
  if (adapter === null || !chatOpen || list === null) return [{ node: document, options: deep }];
  const takes = [adapter.chat, adapter.title, adapter.subtitle].map((take) => take && takeElement(take, document));
  const mark = adapter.mark.any.map((selector) => document.querySelector(selector)).find((element) => element !== null);
  const anchors = [list, ...takes.filter((element) => element !== null)];
  const around = ancestorsOf(mark === undefined ? anchors : [...anchors, mark]).filter((element) => !anchors.includes(element));
  const shallow: MutationObserverInit = { childList: true, attributeFilter: [...attributeFilter, 'style'] };
  return [...anchors.map((node) => ({ node, options: deep })), ...around.map((node) => ({ node, options: shallow }))];
};
