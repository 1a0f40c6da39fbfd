// Assist tab: every belief about a chat with the customer's words that show it.
import { nameOf } from '@/components/name-of';
import { type Reading, useReading } from '@/components/texts-context';
import { Facts } from '@/components/ui/facts';
import { Sheet } from '@/components/ui/sheet';
import type { Name } from '@/lib/domain/language';
import type { Triage } from '@/lib/domain/triage';
import { quotesOf } from './evidence';

export const EvidenceSheet = ({ triage, onClose }: { readonly triage: Triage; readonly onClose: () => void }) => {
  const reading = useReading();
  return (
    <Sheet title={reading.t.mood.whyTitle} onClose={onClose}>
      <Facts facts={beliefs(triage, reading)} />
    </Sheet>
  );
};

const beliefs = (triage: Triage, reading: Reading): [string, string][] => {
  const { lang, t, taxonomy } = reading;
  const quotes = (label: string): string => t.quotes(quotesOf(triage, label));
  const said = (name: string, label: string): string => [name, quotes(label)].filter((part) => part !== '').join(' ');
  const emotion = nameOf(
    taxonomy?.emotions.find((entry) => entry.level === triage.emotion),
    lang,
    `${triage.emotion}`,
  );
  return [
    [t.mood.emotion, said(emotion, 'emotion')],
    ...triage.flags.map((flag): [string, string] => [named('flags', flag, reading), quotes(flag) || '—']),
    [t.mood.topic, said(named('topics', triage.topics[0]?.id ?? '', reading), 'topic')],
    [t.mood.touchpoint, triage.touchpoint],
    [t.mood.handOver, triage.escalation === 'none' ? '' : said(named('escalations', triage.escalation, reading), 'escalation')],
    [t.mood.style, triage.style === 'unknown' ? '' : said(named('styles', triage.style, reading), 'style')],
  ];
};

/** The name of an entry of the taxonomy, its id where it has none. */
const named = (part: 'flags' | 'topics' | 'escalations' | 'styles', id: string, { lang, taxonomy }: Reading): string => {
  const entries: readonly (Name & { readonly id: string })[] = taxonomy?.[part] ?? [];
  return nameOf(
    entries.find((entry) => entry.id === id),
    lang,
    id,
  );
};
