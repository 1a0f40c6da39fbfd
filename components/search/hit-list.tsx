// Search: what was found; the first stands open, the others are a title and a line.
import { type RefObject, useState } from 'react';
import { useReading } from '@/components/texts-context';
import type { PanelActions, SearchHit } from '@/lib/domain/panel';
import { Hit } from './hit';
import type { SearchResult } from './use-search';

type HitListProps = {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly result: SearchResult;
  /** Id of the hit that was asked for by its title; it goes to the front. */
  readonly first: string | null;
  readonly openInPage: boolean;
  readonly actions: PanelActions;
};

export const HitList = ({ list, result, first, openInPage, actions }: HitListProps) => {
  const { t } = useReading();
  const [chosen, setChosen] = useState<string | null>(null);
  const hits = result.kind === 'hits' ? inFront(result.hits, first) : [];
  const open = hits.some((hit) => hit.id === chosen) ? chosen : hits[0]?.id;
  return (
    <div className="hits" ref={list}>
      <p className="hits-count" role="status">
        {result.kind === 'failed' ? t.search.failed : null}
        {result.kind === 'hits' ? (hits.length === 0 ? t.search.none : t.search.found(hits.length)) : null}
      </p>
      {hits.map((hit) => (
        <Hit key={hit.id} hit={hit} open={hit.id === open} choose={() => setChosen(hit.id)} openInPage={openInPage} actions={actions} />
      ))}
    </div>
  );
};

const inFront = (hits: readonly SearchHit[], id: string | null): readonly SearchHit[] => [
  ...hits.filter((hit) => hit.id === id),
  ...hits.filter((hit) => hit.id !== id),
];
