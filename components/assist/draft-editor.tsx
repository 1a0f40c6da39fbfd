// Assist tab: a reply in the person's own words. Every keystroke is kept.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useReading } from '@/components/texts-context';
import { isComposing } from '@/components/ui/plain-key';
import type { CardView } from '@/lib/domain/panel';
import { replyText } from '@/lib/domain/reply-text';

type DraftEditorProps = {
  readonly card: CardView;
  readonly lang: string;
  readonly edit: (text: string) => void;
  /** Esc before anything was changed. */
  readonly leave: () => void;
};

export const DraftEditor = ({ card, lang, edit, leave }: DraftEditorProps) => {
  const { t } = useReading();
  // The field owns its text while somebody types: an echo from outside would break an input method's word.
  const [text, setText] = useState(card.draft ?? replyText(card.reply));
  const field = useRef<HTMLTextAreaElement>(null);
  const opened = useRef(card.draft === null);
  useEffect(() => {
    const element = field.current;
    if (!opened.current || !element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  useEffect(() => {
    if (card.draft !== null && document.activeElement !== field.current) setText(card.draft);
  }, [card.draft]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
    event.stopPropagation();
    if (card.draft === null) leave();
    else field.current?.blur();
  };
  return (
    <textarea
      ref={field}
      className="draft"
      lang={lang}
      aria-label={t.card.draft}
      rows={3}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        edit(event.target.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
};
