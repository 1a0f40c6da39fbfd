// Search: the field. Enter goes on to the first hit; an input method's Enter only ends its word, and its half-made letters ask nothing.
import { type ChangeEvent, type KeyboardEvent, type RefObject, useRef } from 'react';
import { useReading } from '@/components/texts-context';
import { Icon } from '@/components/ui/icon';
import { isComposing } from '@/components/ui/plain-key';

type SearchFieldProps = {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly ask: (query: string) => void;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly field?: RefObject<HTMLInputElement | null>;
  /** Esc in an empty field. */
  readonly onLeave?: () => void;
};

export const SearchField = ({ query, setQuery, ask, list, field, onLeave }: SearchFieldProps) => {
  const { t } = useReading();
  // Both are asked: some input methods start a word without telling so at each letter, others tell it at the letters alone.
  const inWord = useRef(false);
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const composing = inWord.current || (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing);
    (composing ? setQuery : ask)(event.target.value);
  };
  const endWord = (text: string): void => {
    inWord.current = false;
    ask(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (query === '') onLeave?.();
      else ask('');
    }
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const first = list.current?.querySelector<HTMLButtonElement>(event.key === 'Enter' ? '.hit-buttons button:not(:disabled)' : 'button');
    if (first) first.focus();
    else ask(query);
  };
  return (
    <div className="search-field">
      <Icon name="search" />
      <input
        ref={field ?? null}
        type="search"
        aria-label={t.search.label}
        placeholder={t.search.placeholder}
        value={query}
        onChange={onChange}
        onCompositionStart={() => {
          inWord.current = true;
        }}
        onCompositionEnd={(event) => endWord(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
};
