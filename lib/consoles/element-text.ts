// Consoles in the page: the words inside an element, as a person reads them; markup stays markup.
import { LOOK_LIMIT, plainText } from './plain-text';

const BLOCKS = new Set([
  'ADDRESS',
  'ARTICLE',
  'BLOCKQUOTE',
  'DD',
  'DIV',
  'DL',
  'DT',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'TR',
  'UL',
]);
const NEVER_TEXT = ['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'video', 'audio', 'canvas', '[hidden]'];

/** One selector for all that is left out of a text: an adapter's own `skip` and what is never words. */
export const skipSelector = (skip: readonly string[]): string => [...NEVER_TEXT, ...skip].join(',');

/** Emoticons are pictures with a short name; other pictures are told as one word. */
const imageWords = (image: Element): string => {
  const alt = image.getAttribute('alt')?.trim();
  if (alt === '') return '';
  if (alt === undefined || alt.length > 12) return '[图片]';
  return /^[\p{L}\p{N}]/u.test(alt) ? `[${alt}]` : alt;
};

type Writing = { text: string; newLine: boolean };

const write = (writing: Writing, words: string): void => {
  if (writing.newLine && writing.text !== '') writing.text += '\n';
  writing.newLine = false;
  writing.text += words;
};

const writeText = (writing: Writing, node: Node): void => {
  const words = (node.nodeValue ?? '').slice(0, LOOK_LIMIT);
  // Spaces between blocks come from the template; they must not start a line.
  if (words.trim() !== '' || !writing.newLine) write(writing, words);
};

/** Writes what the node itself says; true when its children are to be read too. */
const enter = (node: Node, skip: string, writing: Writing): boolean => {
  if (node.nodeType === 3) writeText(writing, node);
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (element.matches(skip)) return false;
  if (element.tagName === 'BR') write(writing, '\n');
  if (element.tagName === 'IMG') write(writing, imageWords(element));
  if (BLOCKS.has(element.tagName)) writing.newLine = true;
  return true;
};

/**
 * The words inside `root` without what `skip` (a selector) fits; blocks and `br` become new lines, pictures their names.
 * Walks without recursion, so that a deeply nested page cannot exhaust the stack.
 */
export const elementText = (root: Element, skip: string): string => {
  const writing: Writing = { text: '', newLine: false };
  let node: Node = root;
  while (writing.text.length < LOOK_LIMIT) {
    if (enter(node, skip, writing) && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode ?? root;
      if (BLOCKS.has(node.nodeName)) writing.newLine = true;
    }
    if (node === root || node.nextSibling === null) break;
    node = node.nextSibling;
  }
  return plainText(writing.text);
};
