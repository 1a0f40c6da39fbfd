// Assist tab: two or three ways to go on; the first stands open, the others are one line until they are chosen.
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CardView, PanelActions } from '@/lib/domain/panel';
import { MiniCard } from './mini-card';
import { ReplyCard } from './reply-card';
import { useCardKeys } from './use-card-keys';

type CardsProps = {
  readonly cards: readonly CardView[];
  readonly openInPage: boolean;
  /** BCP 47 tag of the replies. */
  readonly lang: string;
  readonly actions: PanelActions;
  /** False while another tab is in front. */
  readonly shown: boolean;
  /** False when something above the cards holds the one main button. */
  readonly mayLead: boolean;
};

export const Cards = ({ cards, openInPage, lang, actions, shown, mayLead }: CardsProps) => {
  const area = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const leader = cards.some((card) => card.reply.id === chosen) ? chosen : cards[0]?.reply.id;
  const open = (id: string): void => {
    setChosen(id);
    setOpened((before) => (before.includes(id) ? before : [...before, id]));
  };
  const choose = (place: number, preventScroll: boolean): void => {
    const id = cards[place - 1]?.reply.id;
    if (id === undefined) return;
    flushSync(() => open(id));
    area.current?.querySelector<HTMLElement>(`[data-place="${place}"] .card-buttons button:not(:disabled)`)?.focus({ preventScroll });
  };
  useCardKeys(shown, (place) => choose(place, false));
  return (
    <div className="cards" ref={area}>
      {cards.map((card, at) => {
        const { id } = card.reply;
        const place = at + 1;
        const common = { card, place, openInPage, lang, actions };
        if (at === 0 || opened.includes(id) || card.draft !== null) {
          return <ReplyCard key={id} {...common} leads={mayLead && id === leader} lead={() => setChosen(id)} />;
        }
        return <MiniCard key={id} {...common} open={(byPointer) => choose(place, byPointer)} />;
      })}
    </div>
  );
};
