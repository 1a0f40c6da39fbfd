// Assist tab: every belief about a chat with the customer's words that show it.
import { nameOf } from '@/components/name-of';
import { type Reading, useReading } from '@/components/texts-context';
import { Facts } from '@/components/ui/facts';
import { Sheet } from '@/components/ui/sheet';
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

const beliefs = (triage: Triage, { lang, t, taxonomy }: Reading): [string, string][] => {
  const quotes = (label: string): string => t.quotes(quotesOf(triage, label));
  const said = (name: string, label: string): string => [name, quotes(label)].filter((part) => part !== '').join(' ');
  const emotion = nameOf(
    taxonomy?.emotions.find((entry) => entry.level === triage.emotion),
    lang,
    `${triage.emotion}`,
  );
  const topicId = triage.topics[0]?.id;
  const topic =
    topicId === undefined
      ? ''
      : nameOf(
          taxonomy?.topics.find((entry) => entry.id === topicId),
          lang,
          topicId,
        );
  const escalation = nameOf(
    taxonomy?.escalations.find((entry) => entry.id === triage.escalation),
    lang,
    triage.escalation,
  );
  const style = nameOf(
    taxonomy?.styles.find((entry) => entry.id === triage.style),
    lang,
    triage.style,
  );
  return [
    [t.mood.emotion, said(emotion, 'emotion')],
    ...triage.flags.map((flag): [string, string] => [
      nameOf(
        taxonomy?.flags.find((entry) => entry.id === flag),
        lang,
        flag,
      ),
      quotes(flag) || '—',
    ]),
    [t.mood.topic, said(topic, 'topic')],
    [t.mood.handOver, triage.escalation === 'none' ? '' : said(escalation, 'escalation')],
    [t.mood.style, triage.style === 'unknown' ? '' : said(style, 'style')],
  ];
};
