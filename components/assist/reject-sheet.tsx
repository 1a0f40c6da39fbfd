// Assist tab: why a reply does not fit, for the trainer.
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useReading } from '@/components/texts-context';
import { isComposing } from '@/components/ui/plain-key';
import { Sheet } from '@/components/ui/sheet';
import { REJECT_REASONS, type RejectReason } from '@/lib/domain/outcome';

type RejectSheetProps = { readonly reject: (reason: RejectReason, note: string) => void; readonly onClose: () => void };

export const RejectSheet = ({ reject, onClose }: RejectSheetProps) => {
  const { t } = useReading();
  const [reason, setReason] = useState<RejectReason | null>(null);
  const [note, setNote] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (reason === null) return;
    reject(reason, note.trim());
    onClose();
  };
  // The Enter that ends a word of an input method must not send the form.
  const keepWord = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault();
  };
  return (
    <Sheet title={t.reject.title} onClose={onClose}>
      <form className="reject-form" onSubmit={send}>
        <div className="reasons" role="radiogroup" aria-label={t.reject.title}>
          {REJECT_REASONS.map((each) => (
            <label key={each}>
              <input type="radio" name="reason" checked={reason === each} onChange={() => setReason(each)} />
              <span>{t.reject.reason[each]}</span>
            </label>
          ))}
        </div>
        <input
          className="text-field"
          aria-label={t.reject.note}
          placeholder={t.reject.note}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={keepWord}
        />
        <button type="submit" className="button main" disabled={reason === null}>
          {t.reject.send}
        </button>
      </form>
    </Sheet>
  );
};
