// Assist tab: a reply to read, fill, edit and insert.
import { useState } from 'react';
import { useReading } from '@/components/texts-context';
import { Icon } from '@/components/ui/icon';
import { KeyHint } from '@/components/ui/key-hint';
import type { CardView, PanelActions } from '@/lib/domain/panel';
import { Bubbles } from './bubbles';
import { CardButtons } from './card-buttons';
import { DraftEditor } from './draft-editor';
import { firstEmptySlot } from './first-empty-slot';
import { isInsertable } from './is-insertable';
import { RejectButton } from './reject-button';
import { Violations } from './violations';

type ReplyCardProps = {
  readonly card: CardView;
  readonly place: number;
  readonly openInPage: boolean;
  readonly lang: string;
  readonly actions: PanelActions;
  /** True: it has the one main button of the screen. */
  readonly leads: boolean;
  readonly lead: () => void;
};

export const ReplyCard = ({ card, place, openInPage, lang, actions, leads, lead }: ReplyCardProps) => {
  const { t } = useReading();
  const [editing, setEditing] = useState(false);
  const [oneByOne, setOneByOne] = useState(false);
  const [openSlot, setOpenSlot] = useState<string | null>(null);
  const { reply, draft, violations, inserted } = card;
  const writes = editing || draft !== null;
  const insertable = isInsertable(card, openInPage);
  const insert = (): void => {
    actions.insert(reply.id, null);
    if (draft === null) setOpenSlot(firstEmptySlot(reply));
  };
  const restore = (): void => {
    if (draft !== null) actions.discardDraft(reply.id);
    setEditing(false);
  };
  return (
    <article className={leads ? 'card leads' : 'card'} data-place={place} aria-label={t.card.label(place, reply.title)} onFocus={lead}>
      <header className="card-top">
        <KeyHint>{place}</KeyHint>
        <h2 title={reply.title}>{reply.title}</h2>
        {inserted ? (
          <span className="done">
            <Icon name="done" />
            {t.card.inserted}
          </span>
        ) : null}
        <RejectButton reject={(reason, note) => actions.reject(reply.id, reason, note)} />
      </header>
      {writes ? (
        <DraftEditor card={card} lang={lang} edit={(text) => actions.edit(reply.id, text)} leave={restore} />
      ) : (
        <Bubbles reply={reply} lang={lang} actions={actions} partwise={oneByOne && insertable} openSlot={openSlot} setOpenSlot={setOpenSlot} />
      )}
      <Violations violations={violations} title={draft === null ? t.card.blocked : t.card.draftBlocked} />
      <CardButtons
        card={card}
        leads={leads}
        openInPage={openInPage}
        writes={writes}
        oneByOne={oneByOne}
        setOneByOne={setOneByOne}
        insert={insert}
        edit={() => setEditing(true)}
        restore={restore}
        actions={actions}
      />
    </article>
  );
};
