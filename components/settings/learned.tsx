// Settings tab: how much was learned on this device, and the way to erase it. Nothing is shown while there is nothing.
import { useEffect, useState } from 'react';
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import type { PanelActions } from '@/lib/domain/panel';

export const Learned = ({ countLearned, forgetLearned }: Pick<PanelActions, 'countLearned' | 'forgetLearned'>) => {
  const { t } = useReading();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let there = true;
    countLearned().then(
      (learned) => {
        if (there) setCount(learned);
      },
      () => undefined,
    );
    return () => {
      there = false;
    };
  }, [countLearned]);
  if (count === 0) return null;
  return (
    <p className="learned">
      {t.settings.learned(count)}
      <Button look="quiet" onClick={() => void forgetLearned().then(() => setCount(0))}>
        {t.settings.forget}
      </Button>
    </p>
  );
};
