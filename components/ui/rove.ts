// Interface parts: arrow keys move within a row of buttons, so that the row is one stop of the Tab key.
import type { KeyboardEvent } from 'react';

const STEP: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** For `onKeyDown` of the row; a tab list chooses what gets the focus, any other row only focuses it. */
export const rove = (event: KeyboardEvent<HTMLElement>): void => {
  const buttons: Element[] = [...event.currentTarget.querySelectorAll('button')];
  const at = document.activeElement ? buttons.indexOf(document.activeElement) : -1;
  const to = target(event.key, at, buttons.length);
  const next = to === null ? undefined : buttons[to];
  if (at < 0 || !(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
  if (next.role === 'tab') next.click();
};

const target = (key: string, at: number, count: number): number | null => {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEP[key];
  return step === undefined ? null : (at + step + count) % count;
};
