// Assist tab: 1, 2 and 3 choose a card, wherever the focus is but in a text field.
import { useEffect } from 'react';
import { isPlainKey } from '@/components/ui/plain-key';

/** `choose` gets the place of the card, 1 being the first. */
export const useCardKeys = (active: boolean, choose: (place: number) => void): void => {
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent): void => {
      if (!/^[1-3]$/.test(event.key) || !isPlainKey(event)) return;
      event.preventDefault();
      choose(Number(event.key));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
};
