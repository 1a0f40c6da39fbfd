// Assist tab: nothing is certain enough to suggest; the search stands ready with the customer's words.
import { useRef, useState } from 'react';
import { HitList } from '@/components/search/hit-list';
import { SearchField } from '@/components/search/search-field';
import { useSearch } from '@/components/search/use-search';
import { useReading } from '@/components/texts-context';
import type { ChatBody, PanelActions } from '@/lib/domain/panel';

type SilentProps = { readonly body: Extract<ChatBody, { kind: 'silent' }>; readonly openInPage: boolean; readonly actions: PanelActions };

export const Silent = ({ body, openInPage, actions }: SilentProps) => {
  const { t } = useReading();
  const { query, result, setQuery, ask } = useSearch(actions.search, body.query);
  const [first, setFirst] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const openNearest = (id: string, title: string): void => {
    setFirst(id);
    ask(title);
  };
  return (
    <section className="silent">
      <p>{t.body.silent}</p>
      <SearchField query={query} setQuery={setQuery} ask={ask} list={list} />
      {result.kind === 'idle' ? <Nearest nearest={body.nearest} open={openNearest} /> : null}
      <HitList list={list} result={result} first={first} openInPage={openInPage} actions={actions} />
    </section>
  );
};

type NearestProps = { readonly nearest: Extract<ChatBody, { kind: 'silent' }>['nearest']; readonly open: (id: string, title: string) => void };

const Nearest = ({ nearest, open }: NearestProps) => {
  const { t } = useReading();
  if (nearest.length === 0) return null;
  return (
    <>
      <h2 className="quiet-title">{t.body.nearest}</h2>
      <ul className="nearest">
        {nearest.map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => open(id, title)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
