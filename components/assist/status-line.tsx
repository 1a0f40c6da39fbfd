// Assist tab: all that a calm chat has to say about itself.
import { nameOf, shortNameOf } from '@/components/name-of';
import { useReading } from '@/components/texts-context';
import type { Triage } from '@/lib/domain/triage';

export const StatusLine = ({ triage }: { readonly triage: Triage }) => {
  const { lang, t, taxonomy } = useReading();
  const situation = taxonomy?.situations.find((entry) => entry.id === triage.situations[0]);
  const topic = taxonomy?.topics.find((entry) => entry.id === triage.topics[0]?.id);
  const words = [situation && lang === 'zh' ? nameOf(situation, lang, situation.id) : t.calm.inquiry];
  if (topic) words.push(shortNameOf(topic, lang, topic.id));
  return <p className="status-line">{words.join(' · ')}</p>;
};
