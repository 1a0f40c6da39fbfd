// Interface parts: a place in a reply, filled where it stands.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useReading } from '@/components/texts-context';
import { isComposing } from './plain-key';

type SlotFieldProps = {
  readonly label: string;
  /** Empty: not filled yet. */
  readonly value: string;
  /** True: taken from the chat or the topic, so that it need not catch the eye. */
  readonly quiet: boolean;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly fill: (value: string) => void;
};

export const SlotField = ({ label, value, quiet, open, setOpen, fill }: SlotFieldProps) => {
  const { t } = useReading();
  const button = useRef<HTMLButtonElement>(null);
  const returnFocus = useRef(false);
  useEffect(() => {
    if (open || !returnFocus.current) return;
    returnFocus.current = false;
    button.current?.focus();
  }, [open]);
  const close = (byKey: boolean): void => {
    returnFocus.current = byKey;
    setOpen(false);
  };
  if (open) return <SlotInput label={label} value={value} fill={fill} close={close} />;
  return (
    <button
      ref={button}
      type="button"
      className={value === '' ? 'slot empty' : quiet ? 'slot quiet' : 'slot'}
      aria-label={value === '' ? t.card.fill(label) : t.card.refill(label, value)}
      onClick={() => setOpen(true)}
    >
      {value === '' ? `〔${label}〕` : value}
    </button>
  );
};

type SlotInputProps = { readonly label: string; readonly value: string; readonly fill: (value: string) => void; readonly close: (byKey: boolean) => void };

const SlotInput = ({ label, value, fill, close }: SlotInputProps) => {
  const { t } = useReading();
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const leave = (keep: boolean, byKey: boolean): void => {
    if (left.current) return;
    left.current = true;
    if (keep && text.trim() !== value) fill(text.trim());
    close(byKey);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    leave(event.key === 'Enter', true);
  };
  // A look at the page takes the focus from the whole panel; what is half typed stays open then.
  const onBlur = (): void => {
    if (document.hasFocus()) leave(text.trim() !== '', false);
  };
  return (
    <input
      ref={field}
      className="slot-input"
      aria-label={t.card.fill(label)}
      placeholder={label}
      size={Math.max(4, text.length + 1)}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
};
