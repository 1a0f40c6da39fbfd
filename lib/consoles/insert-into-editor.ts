// Consoles in the page: writes into a rich editor in the ways that editors accept, one after the other.
import type { InsertMode } from '@/lib/domain/insertion';
import { editorWords, hasFocus, wordsOnly } from './composer';

// These keep their own model: text put in by command shows in the page, and the editor breaks on the next key.
const REFUSING = '[data-slate-editor],.ck-editor__editable,[data-lexical-editor],.public-DraftEditor-content';

/** Puts the caret where the text belongs; the page gets time to notice before `insertIntoEditor`. Returns what is to be written. */
export const prepareEditor = (editor: HTMLElement, text: string, mode: InsertMode): string => {
  const [had, held] = [hasFocus(editor), editorWords(editor) !== ''];
  if (!had) editor.focus();
  const selection = editor.ownerDocument.getSelection();
  if (mode === 'replace' && held) selection?.selectAllChildren(editor);
  if (mode === 'replace' || had || !held) return text;
  selection?.setBaseAndExtent(editor, 0, editor, 0);
  return `${text}\n`;
};

/** Editors take text from the clipboard's event; true when the page took it. */
const paste = (editor: HTMLElement, text: string): boolean => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return !editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
};

/**
 * Writes at the caret that `prepareEditor` set; returns a check to be made when the page has had time to react.
 * True: exactly this text, whole and once, came into the editor.
 */
export const insertIntoEditor = (editor: HTMLElement, text: string, mode: InsertMode): (() => boolean) => {
  const before = editorWords(editor);
  const words = wordsOnly(text);
  const selected = wordsOnly(editor.ownerDocument.getSelection()?.toString() ?? '');
  // A page that took the paste may still be at work: a second way would write twice.
  if (!paste(editor, text) && editorWords(editor) === before && !editor.matches(REFUSING) && editor.closest(REFUSING) === null) {
    editor.ownerDocument.execCommand('insertText', false, text);
  }
  return () => {
    const after = editorWords(editor);
    if (mode === 'replace') return after === words;
    const length = before.length + words.length;
    return after.includes(words) && (after.length === length || after.length === length - selected.length);
  };
};
