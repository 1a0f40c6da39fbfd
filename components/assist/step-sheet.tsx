// Assist tab: all steps of the playbook, what is done ticked and folded.
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Icon } from '@/components/ui/icon';
import { Sheet } from '@/components/ui/sheet';
import type { Step } from '@/lib/domain/suggestion';
import type { Texts } from '@/lib/i18n/texts';

type StepSheetProps = {
  readonly steps: readonly Step[];
  readonly insert: ((text: string) => void) | null;
  readonly copy: (text: string) => void;
  readonly onClose: () => void;
};

export const StepSheet = ({ steps, insert, copy, onClose }: StepSheetProps) => {
  const { t } = useReading();
  const now = steps.find((step) => !step.done);
  const use = (text: string): void => {
    (insert ?? copy)(text);
    onClose();
  };
  return (
    <Sheet title={t.steps.title} onClose={onClose}>
      <ol className="steps">
        {steps.map((step) => (
          <StepItem key={step.title} step={step} now={step === now} verb={insert ? t.verbs.insert : t.verbs.copy} use={use} />
        ))}
      </ol>
    </Sheet>
  );
};

type StepItemProps = { readonly step: Step; readonly now: boolean; readonly verb: string; readonly use: (text: string) => void };

const StepItem = ({ step, now, verb, use }: StepItemProps) => {
  const { t } = useReading();
  return (
    <li aria-current={now ? 'step' : undefined}>
      <h3>
        <span className="step-name">{step.title}</span>
        {step.done ? (
          <span className="done">
            <Icon name="done" />
            {t.steps.done}
          </span>
        ) : null}
        {now ? <span className="step-now">{t.steps.now}</span> : null}
        {step.say === '' || step.done ? null : (
          <Button look="link" onClick={() => use(step.say)}>
            {verb}
          </Button>
        )}
      </h3>
      {step.done ? null : <Facts facts={factsOf(step, t)} />}
    </li>
  );
};

const factsOf = (step: Step, { steps: words }: Texts): [string, string][] => [
  [words.say, step.say],
  [words.do, step.do],
  [words.avoid, step.avoid],
  [words.until, step.until],
  [words.handOver, step.handOver],
];
