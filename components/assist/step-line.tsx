// Assist tab: the step to take now; all steps one click away.
import { useState } from 'react';
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import type { Step } from '@/lib/domain/suggestion';
import { StepSheet } from './step-sheet';

type StepLineProps = {
  readonly steps: readonly Step[];
  /** Null where nothing can be inserted; the words are copied then. */
  readonly insert: ((text: string) => void) | null;
  readonly copy: (text: string) => void;
};

export const StepLine = ({ steps, insert, copy }: StepLineProps) => {
  const { t } = useReading();
  const [open, setOpen] = useState(false);
  if (steps.length === 0) return null;
  const now = steps.find((step) => !step.done);
  const done = steps.filter((step) => step.done).length;
  const words = now ? now.do || now.say : '';
  return (
    <div className="step-line">
      <span className="dots" role="img" aria-label={t.steps.progress(done, steps.length)}>
        {steps.map((step) => (
          <i key={step.title} className={dotOf(step, now)} />
        ))}
      </span>
      <p title={now ? `${now.title} ${words}` : t.steps.allDone}>
        {now ? <strong>{now.title}</strong> : t.steps.allDone} {words}
      </p>
      <Button look="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.steps.open}
      </Button>
      {open ? <StepSheet steps={steps} insert={insert} copy={copy} onClose={() => setOpen(false)} /> : null}
    </div>
  );
};

const dotOf = (step: Step, now: Step | undefined): string => {
  if (step.done) return 'done';
  return step === now ? 'now' : '';
};
