// Components: `/` goes to the search from anywhere but a text field.
import { useEffect } from 'react';
import { isPlainKey } from '@/components/ui/plain-key';

export const useSlashKey = (find: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || !isPlainKey(event)) return;
      event.preventDefault();
      find();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
};
