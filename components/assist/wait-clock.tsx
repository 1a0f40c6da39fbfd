// Assist tab: since when the customer waits; from a minute on it turns amber.
import { useReading } from '@/components/texts-context';
import { Icon } from '@/components/ui/icon';
import { formatWait, isLongWait } from './format-wait';

export const WaitClock = ({ since, now }: { readonly since: number | null; readonly now: number }) => {
  const { t } = useReading();
  if (since === null) return null;
  const clock = formatWait(now - since);
  return (
    <span className={isLongWait(now - since) ? 'clock long' : 'clock'} role="timer">
      {isLongWait(now - since) ? <Icon name="clock" /> : null}
      {t.chats.waiting(clock)}
    </span>
  );
};
