// Assist tab: tells the session while the pointer or the focus is on the cards, so that nothing there moves.
import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';

export type Hold = {
  readonly held: boolean;
  readonly area: RefObject<HTMLDivElement | null>;
  readonly handlers: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
};

/** `chatKey`: the session forgets a hold when another chat is shown, so it is told again. */
export const useHold = (hold: (on: boolean) => void, chatKey: string): Hold => {
  const area = useRef<HTMLDivElement>(null);
  const over = useRef({ pointer: false, focus: false });
  const [held, setHeld] = useState(false);
  const tell = useRef(hold);
  useEffect(() => {
    tell.current = hold;
  });
  const set = (change: Partial<typeof over.current>): void => {
    over.current = { ...over.current, ...change };
    setHeld(over.current.pointer || over.current.focus);
  };
  useEffect(() => {
    if (chatKey === '' || !held) return;
    tell.current(true);
    return () => tell.current(false);
  }, [held, chatKey]);
  // A focused element that is taken away sends no blur.
  useEffect(() => {
    if (over.current.focus && !area.current?.contains(document.activeElement)) set({ focus: false });
  });
  return {
    held,
    area,
    handlers: {
      onPointerEnter: () => set({ pointer: true }),
      onPointerLeave: () => set({ pointer: false }),
      onFocus: () => set({ focus: true }),
      onBlur: (event) => set({ focus: event.currentTarget.contains(event.relatedTarget) }),
    },
  };
};
