// Settings tab: how much was learned on this device, counted whenever the tab comes to the front, and the way to erase it.
import { useEffect, useState } from 'react';
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import type { PanelActions } from '@/lib/domain/panel';

type LearnedProps = { readonly actions: Pick<PanelActions, 'countLearned' | 'forgetLearned'>; readonly shown: boolean };

export const Learned = ({ actions, shown }: LearnedProps) => {
  const { t } = useReading();
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!shown) return;
    let there = true;
    actions.countLearned().then(
      (learned) => {
        if (there) setCount(learned);
      },
      () => undefined,
    );
    return () => {
      there = false;
    };
  }, [actions, shown]);
  if (count === 0) return null;
  return (
    <p className="learned">
      {t.settings.learned(count)}
      <Button look="quiet" onClick={() => void actions.forgetLearned().then(() => setCount(0))}>
        {t.settings.forget}
      </Button>
    </p>
  );
};
