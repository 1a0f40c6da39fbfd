// Consoles in the page: finds the composer and says what is in it.
import type { ConsoleAdapter } from './adapter';
import { findVisible } from './find-element';
import { stripInvisible } from './plain-text';

export type Field = HTMLTextAreaElement | HTMLInputElement;

/** A plain field, or an element that the page's own editor runs. */
export type Composer = { readonly kind: 'field'; readonly element: Field } | { readonly kind: 'editor'; readonly element: HTMLElement };

const isField = (element: Element): element is Field => element.tagName === 'TEXTAREA' || element.tagName === 'INPUT';

/** The visible composer that takes text; null when there is none or it is locked. */
export const findComposer = (adapter: ConsoleAdapter, document: Document): Composer | null => {
  const element = findVisible(adapter.composer, document);
  if (element === null) return null;
  if (isField(element)) return element.disabled || element.readOnly ? null : { kind: 'field', element };
  const editor = element.closest<HTMLElement>('[contenteditable]');
  return editor === null || editor.getAttribute('contenteditable') === 'false' ? null : { kind: 'editor', element: editor };
};

/** The element that has the focus, inside open shadow roots too. */
const focused = (document: Document): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

export const hasFocus = (element: Element): boolean => {
  const active = focused(element.ownerDocument);
  return active !== null && (active === element || element.contains(active));
};

const isOwnText = (node: Node, root: Element): boolean => {
  const island = node.parentElement?.closest('[contenteditable="false"]');
  return !island || !root.contains(island) || island === root;
};

/** Words in an editor without any white space: editors differ in how they show lines. Placeholders and chips do not count. */
export const editorWords = (root: HTMLElement): string => {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  let words = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (isOwnText(node, root)) words += node.nodeValue;
  return wordsOnly(words);
};

/** What `editorWords` would find if an editor held this text. */
export const wordsOnly = (text: string): string => stripInvisible(text).replace(/\s+/g, '');
