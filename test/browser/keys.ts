// Keys as the debugging protocol wants them, for a press that the page cannot tell from a person's.

export type KeyPress = { readonly key: string; readonly code: string; readonly windowsVirtualKeyCode: number; readonly text?: string };

const NAMED: Readonly<Record<string, KeyPress>> = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
  ' ': { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  '/': { key: '/', code: 'Slash', windowsVirtualKeyCode: 191, text: '/' },
};

/** Named keys, letters and digits. */
export const keyPress = (key: string): KeyPress =>
  NAMED[key] ?? {
    key,
    code: /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
    windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0),
    text: key,
  };

/** What browsers report of a key that an input method takes. */
export const composingPress = (key: string): KeyPress => {
  const { text: _none, ...press } = keyPress(key);
  return { ...press, windowsVirtualKeyCode: 229 };
};
