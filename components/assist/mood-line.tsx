// Assist tab: how the customer feels, where it is going, and their own words for it; a click shows the words behind every belief.
import { useState } from 'react';
import { nameOf } from '@/components/name-of';
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import type { Triage } from '@/lib/domain/triage';
import { quotesOf } from './evidence';
import { EvidenceSheet } from './evidence-sheet';
import { Sparkline } from './sparkline';

export const MoodLine = ({ triage }: { readonly triage: Triage }) => {
  const { lang, t, taxonomy } = useReading();
  const [open, setOpen] = useState(false);
  const level = taxonomy?.emotions.find((emotion) => emotion.level === triage.emotion);
  const word = nameOf(level, lang, `${triage.emotion}`);
  const trend = { '-1': t.mood.falling, '0': '', '1': t.mood.rising }[triage.trend];
  const quotes = t.quotes(quotesOf(triage, 'emotion'));
  return (
    <div className={triage.emotion >= 3 ? 'mood hot' : 'mood'}>
      <Sparkline levels={triage.emotions} />
      <strong>{trend === '' ? word : word + t.comma + trend}</strong>
      <span className="quotes">
        <Button look="link" aria-haspopup="dialog" aria-label={`${t.mood.why}${t.colon}${quotes}`} title={quotes} onClick={() => setOpen(true)}>
          {quotes || t.mood.why}
        </Button>
      </span>
      {open ? <EvidenceSheet triage={triage} onClose={() => setOpen(false)} /> : null}
    </div>
  );
};
