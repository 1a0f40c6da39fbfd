// Assist tab: where a reply comes from, quietly; the rest of it on a click.
import { useState } from 'react';
import { nameOf, shortNameOf } from '@/components/name-of';
import { type Reading, useReading } from '@/components/texts-context';
import { Facts } from '@/components/ui/facts';
import { Sheet } from '@/components/ui/sheet';
import type { Name } from '@/lib/domain/language';
import type { Reply, Source } from '@/lib/domain/suggestion';

export const SourceLine = ({ reply }: { readonly reply: Reply }) => {
  const reading = useReading();
  const [open, setOpen] = useState(false);
  const [first] = reply.sources;
  if (!first) return null;
  const { lang, t } = reading;
  const line = t.source.line(shortNameOf(homeOf(first, reading), lang, first.title), first.version);
  return (
    <>
      <button type="button" className="source" aria-haspopup="dialog" title={line} onClick={() => setOpen(true)}>
        {line}
      </button>
      {open ? (
        <Sheet title={t.source.title} onClose={() => setOpen(false)}>
          {reply.sources.map((source) => (
            <Facts key={source.id} facts={factsOf(source, reading)} />
          ))}
          <Facts facts={reply.facts.map((fact) => [t.source.fact, `${fact.value}（${t.source.factOf(fact.source, fact.checked, fact.local)}）`])} />
          <Facts
            facts={[
              [t.source.matched, t.quotes(reply.matched)],
              [t.source.tone, reply.tone],
            ]}
          />
        </Sheet>
      ) : null}
    </>
  );
};

const homeOf = (source: Source, { taxonomy }: Reading): Name | undefined =>
  [...(taxonomy?.topics ?? []), ...(taxonomy?.situations ?? [])].find((entry) => entry.id === source.of);

const factsOf = (source: Source, reading: Reading): [string, string][] => {
  const { lang, t } = reading;
  return [
    [t.source.script, source.title],
    [t.source.of, nameOf(homeOf(source, reading), lang, '')],
    [t.source.pack, source.pack],
    [t.source.version, source.version],
    [t.source.reviewed, source.reviewed],
  ];
};
