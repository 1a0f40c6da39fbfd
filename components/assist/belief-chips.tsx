// Assist tab: what it is about, what makes it risky, where in a home's life it stands.
import { nameOf, shortNameOf } from '@/components/name-of';
import { useReading } from '@/components/texts-context';
import { Chip } from '@/components/ui/chip';
import type { Triage } from '@/lib/domain/triage';
import { quotesOf } from './evidence';

const MOST_FLAGS = 4;

export const BeliefChips = ({ triage }: { readonly triage: Triage }) => {
  const { lang, t, taxonomy } = useReading();
  const topic = taxonomy?.topics.find((entry) => entry.id === triage.topics[0]?.id);
  const flags = triage.flags.slice(0, MOST_FLAGS);
  const rest = triage.flags.length - flags.length;
  if (!topic && flags.length === 0) return null;
  return (
    <div className="chips">
      {topic ? <Chip kind="topic" text={shortNameOf(topic, lang, topic.id)} title={nameOf(topic, lang, topic.id)} /> : null}
      {flags.map((flag) => {
        const name = nameOf(
          taxonomy?.flags.find((entry) => entry.id === flag),
          lang,
          flag,
        );
        return <Chip key={flag} kind="risk" text={name} title={`${name} ${t.quotes(quotesOf(triage, flag))}`} />;
      })}
      {rest > 0 ? <Chip kind="risk" text={t.mood.more(rest)} /> : null}
      {topic ? <Chip kind="plain" text={placeOf(triage, { lang, t, taxonomy })} /> : null}
    </div>
  );
};

const placeOf = (triage: Triage, { lang, t, taxonomy }: ReturnType<typeof useReading>): string => {
  const stage = taxonomy?.stages.find((entry) => entry.id === triage.stage);
  const level = t.mood.sensitivity(triage.sensitivity);
  return triage.stage === 'any' ? level : `${shortNameOf(stage, lang, triage.stage)} · ${level}`;
};
