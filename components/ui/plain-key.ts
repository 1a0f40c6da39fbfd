// Interface parts: which key presses are commands and which belong to an input method, a text field or a dialog.

type KeyPress = { readonly isComposing: boolean; readonly keyCode: number };

/** True while an input method takes the key: 229 is what browsers report when they leave `isComposing` false. */
export const isComposing = (event: KeyPress): boolean => event.isComposing || event.keyCode === 229;

const TYPING = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';

/** True when a single key may be taken as a command of the panel. */
export const isPlainKey = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector('dialog[open]')) return false;
  return !(event.target instanceof Element && event.target.closest(TYPING));
};
