// Assist tab: who else must know, and why.
import { nameOf } from '@/components/name-of';
import { useReading } from '@/components/texts-context';
import { Icon } from '@/components/ui/icon';
import type { Triage } from '@/lib/domain/triage';
import { quotesOf } from './evidence';

export const HandOverLine = ({ triage }: { readonly triage: Triage }) => {
  const { lang, t, taxonomy } = useReading();
  if (triage.escalation === 'none') return null;
  const name = nameOf(
    taxonomy?.escalations.find((entry) => entry.id === triage.escalation),
    lang,
    triage.escalation,
  );
  const parts = [
    triage.accountable === '' ? '' : t.handOver.answers(triage.accountable),
    triage.supervisor === '' ? '' : t.handOver.supervises(triage.supervisor),
    t.quotes(quotesOf(triage, 'escalation')),
  ];
  const why = parts.filter((part) => part !== '').join(' · ');
  return (
    <p className={triage.escalation === 'emergency' ? 'hand-over urgent' : 'hand-over'} title={why}>
      <Icon name="risk" />
      <strong>{name}</strong>
      <span>{why}</span>
    </p>
  );
};
