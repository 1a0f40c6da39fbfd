// Assist tab: another way to go on, in one line.
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import { KeyHint } from '@/components/ui/key-hint';
import type { CardView, PanelActions } from '@/lib/domain/panel';
import { bubbleText, replyText, unfilledSlots } from '@/lib/domain/reply-text';
import { isInsertable } from './is-insertable';

type MiniCardProps = {
  readonly card: CardView;
  readonly place: number;
  readonly openInPage: boolean;
  readonly lang: string;
  readonly actions: PanelActions;
  /** `byPointer`: the page must not scroll under it. */
  readonly open: (byPointer: boolean) => void;
};

export const MiniCard = ({ card, place, openInPage, lang, actions, open }: MiniCardProps) => {
  const { t } = useReading();
  const { reply } = card;
  const insert = (): void => {
    actions.insert(reply.id, null);
    if (unfilledSlots(reply).length > 0) open(true);
  };
  return (
    <article className="mini" data-place={place} aria-label={t.card.label(place, reply.title)}>
      <button type="button" className="mini-open" aria-expanded={false} title={replyText(reply)} onClick={(event) => open(event.detail > 0)}>
        <KeyHint>{place}</KeyHint>
        <strong>{t.card.approach[reply.approach]}</strong>
        <span lang={lang}>{reply.bubbles.map(bubbleText).join(' ')}</span>
      </button>
      <Button disabled={!isInsertable(card, openInPage)} onClick={insert}>
        {t.verbs.insert}
      </Button>
    </article>
  );
};
