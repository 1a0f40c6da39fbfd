// Interface parts: what the last act led to, said once and quietly.
import { useEffect } from 'react';
import { useReading } from '@/components/texts-context';
import type { Notice } from '@/lib/domain/panel';
import type { Texts } from '@/lib/i18n/texts';
import { Icon } from './icon';

const READING_TIME_MS = 5000;

const textOf = (notice: Notice, t: Texts): string => {
  switch (notice.kind) {
    case 'insertion':
      return t.notice.insertion[notice.outcome.kind];
    case 'copied':
      return t.notice.copied;
    case 'slot-missing':
      return t.notice.slotMissing(notice.slot);
    case 'blocked':
      return notice.reason;
    case 'rejected':
      return t.notice.rejected;
    case 'index-rebuilt':
      return t.notice.indexRebuilt;
    case 'forgotten':
      return t.notice.forgotten;
    case 'fault':
      return notice.message;
  }
};

const wentWell = (notice: Notice): boolean =>
  ['copied', 'rejected', 'forgotten', 'index-rebuilt'].includes(notice.kind) || (notice.kind === 'insertion' && notice.outcome.kind === 'inserted');

/** Good news goes by itself; anything else stays until it is dismissed or replaced. */
export const NoticeLine = ({ notice, dismiss }: { readonly notice: Notice | null; readonly dismiss: () => void }) => {
  const { t } = useReading();
  const good = notice !== null && wentWell(notice);
  useEffect(() => {
    if (notice === null || !wentWell(notice)) return;
    const timer = setTimeout(dismiss, READING_TIME_MS);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);
  return (
    <>
      <span className={`notice ${good ? 'good' : 'bad'}`} role="status" aria-live="polite">
        {notice ? (
          <>
            <Icon name={good ? 'done' : 'risk'} />
            <span title={textOf(notice, t)}>{textOf(notice, t)}</span>
          </>
        ) : null}
      </span>
      {notice && !good ? (
        <button type="button" className="icon-button" aria-label={t.bar.dismiss} title={t.bar.dismiss} onClick={dismiss}>
          <Icon name="close" />
        </button>
      ) : null}
    </>
  );
};
