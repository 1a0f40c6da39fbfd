// Assist tab: while the cards are held, what stands above them keeps its height, so that they stay where they are.
import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react';

export const useStillHead = (still: boolean): { readonly head: RefObject<HTMLDivElement | null>; readonly style: CSSProperties } => {
  const head = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useLayoutEffect(() => {
    setHeight(still ? (head.current?.offsetHeight ?? null) : null);
  }, [still]);
  return { head, style: height === null ? {} : { height, overflowY: 'auto' } };
};
