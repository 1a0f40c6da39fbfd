// Assist tab: what can be done with a reply, and where it comes from.
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import type { CardView, PanelActions } from '@/lib/domain/panel';
import { isInsertable } from './is-insertable';
import { SourceLine } from './source-line';

type CardButtonsProps = {
  readonly card: CardView;
  readonly leads: boolean;
  readonly openInPage: boolean;
  /** True while the card is a text field. */
  readonly writes: boolean;
  readonly oneByOne: boolean;
  readonly setOneByOne: (on: boolean) => void;
  readonly insert: () => void;
  readonly edit: () => void;
  readonly restore: () => void;
  readonly actions: PanelActions;
};

export const CardButtons = (props: CardButtonsProps) => {
  const { card, leads, openInPage, writes, oneByOne, setOneByOne, insert, edit, restore, actions } = props;
  const { t } = useReading();
  const { reply } = card;
  const may = isInsertable(card, openInPage);
  const blocked = card.draft === null && reply.blocked.length > 0;
  return (
    <div className="card-buttons">
      <Button look={leads && openInPage && card.violations.length === 0 ? 'main' : 'plain'} disabled={!may} onClick={insert}>
        {card.inserted ? t.verbs.insertAgain : t.verbs.insert}
      </Button>
      {!writes && reply.bubbles.length > 1 ? (
        <Button look="quiet" aria-pressed={oneByOne} disabled={!may} onClick={() => setOneByOne(!oneByOne)}>
          {t.verbs.oneByOne}
        </Button>
      ) : null}
      <Button look={leads && blocked && !writes ? 'main' : 'quiet'} onClick={writes ? restore : edit}>
        {writes ? t.verbs.restore : t.verbs.edit}
      </Button>
      <Button look={openInPage || !leads || blocked ? 'quiet' : 'main'} disabled={blocked} onClick={() => actions.copy(reply.id, null)}>
        {t.verbs.copy}
      </Button>
      <SourceLine reply={reply} />
    </div>
  );
};
