// Consoles in the page: writes into a textarea or input so that the page notices and one Ctrl+Z takes it back.
import type { InsertMode } from '@/lib/domain/insertion';
import type { Field } from './composer';
import { hasFocus } from './composer';

type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** Keeps the person's own caret; a draft that nobody stands in, such as a signature, gets the text above it. */
const planEdit = (field: Field, text: string, mode: InsertMode): Edit => {
  const { value } = field;
  const oneLine = field.tagName === 'INPUT' ? text.replace(/\s*\n\s*/g, ' ') : text.replace(/\r\n?/g, '\n');
  if (mode === 'replace') return { start: 0, end: value.length, text: oneLine };
  if (value === '' || hasFocus(field)) return { start: field.selectionStart ?? value.length, end: field.selectionEnd ?? value.length, text: oneLine };
  return { start: 0, end: 0, text: `${oneLine}${field.tagName === 'INPUT' ? ' ' : '\n'}` };
};

/** Pages that manage their fields watch the prototype's setter, not the property. */
const setValue = (field: Field, value: string): void => {
  const prototype = Object.getPrototypeOf(field) as object;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter === undefined) field.value = value;
  else setter.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
};

const tooLong = (field: Field, value: string): boolean => field.maxLength >= 0 && value.length > field.maxLength;

export type FieldInsertion = {
  /** To be asked when the page has had time to react: true when the field holds exactly what was asked. */
  readonly shown: () => boolean;
  /** Takes out what a page that clips has left of the text; half a sentence must not be sent. */
  readonly takeBack: () => void;
};

/** Writes at once. A text that would not fit is not begun. */
export const insertIntoField = (field: Field, text: string, mode: InsertMode): FieldInsertion => {
  const before = field.value;
  const edit = planEdit(field, text, mode);
  const wanted = before.slice(0, edit.start) + edit.text + before.slice(edit.end);
  if (tooLong(field, wanted)) return { shown: () => false, takeBack: () => undefined };
  field.focus();
  field.setSelectionRange(edit.start, edit.end);
  if (wanted !== before) {
    field.ownerDocument.execCommand(edit.text === '' ? 'delete' : 'insertText', false, edit.text);
    if (field.value === before) setValue(field, wanted);
    const caret = edit.start + edit.text.length;
    field.setSelectionRange(caret, caret);
  }
  const takeBack = (): void => {
    const { value } = field;
    if (value !== before && value.length < wanted.length && wanted.startsWith(value)) setValue(field, before);
  };
  return { shown: () => field.value === wanted, takeBack };
};
