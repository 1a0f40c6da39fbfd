// Search tab: everything in the library, by hand.
import { type RefObject, useRef } from 'react';
import { useReading } from '@/components/texts-context';
import type { PanelActions } from '@/lib/domain/panel';
import { HitList } from './hit-list';
import { SearchField } from './search-field';
import { useSearch } from './use-search';

type SearchProps = {
  readonly actions: PanelActions;
  readonly openInPage: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onLeave: () => void;
};

export const Search = ({ actions, openInPage, field, onLeave }: SearchProps) => {
  const { t } = useReading();
  const { query, result, setQuery, ask } = useSearch(actions.search, '');
  const list = useRef<HTMLDivElement>(null);
  return (
    <div className="search">
      <h1 className="unseen">{t.search.label}</h1>
      <SearchField query={query} setQuery={setQuery} ask={ask} list={list} field={field} onLeave={onLeave} />
      {result.kind === 'idle' ? <p className="rest">{t.search.hint}</p> : null}
      <HitList list={list} result={result} first={null} openInPage={openInPage} actions={actions} />
    </div>
  );
};
