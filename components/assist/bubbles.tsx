// Assist tab: the words of a reply, one block a bubble: matched words underlined, slots to fill where they stand.
import { useState } from 'react';
import { useReading } from '@/components/texts-context';
import { Icon } from '@/components/ui/icon';
import { MarkedText } from '@/components/ui/marked-text';
import { SlotField } from '@/components/ui/slot-field';
import type { PanelActions } from '@/lib/domain/panel';
import type { Bubble, Reply } from '@/lib/domain/suggestion';
import { slotKey } from './first-empty-slot';

type BubblesProps = {
  readonly reply: Reply;
  readonly lang: string;
  readonly actions: PanelActions;
  /** True: every bubble has its own insert. */
  readonly partwise: boolean;
  readonly openSlot: string | null;
  readonly setOpenSlot: (key: string | null) => void;
};

export const Bubbles = ({ reply, lang, actions, partwise, openSlot, setOpenSlot }: BubblesProps) => {
  const { t } = useReading();
  const [sent, setSent] = useState<readonly number[]>([]);
  const insert = (at: number): void => {
    actions.insert(reply.id, at);
    setSent((before) => [...before, at]);
  };
  return (
    <div className="bubbles" lang={lang}>
      {reply.bubbles.map((bubble, at) => {
        const key = `${at}`;
        return (
          <p key={key} className="bubble">
            <BubbleParts bubble={bubble} at={at} matched={reply.matched} openSlot={openSlot} setOpenSlot={setOpenSlot} fill={actions.fillSlot} />
            {partwise ? (
              <button
                type="button"
                className={sent.includes(at) ? 'part-insert sent' : 'part-insert'}
                aria-label={t.card.insertBubble(at + 1)}
                onClick={() => insert(at)}
              >
                {sent.includes(at) ? <Icon name="done" /> : null}
                {t.verbs.insert}
              </button>
            ) : null}
          </p>
        );
      })}
    </div>
  );
};

type BubblePartsProps = Pick<BubblesProps, 'openSlot' | 'setOpenSlot'> & {
  readonly bubble: Bubble;
  readonly at: number;
  readonly matched: readonly string[];
  readonly fill: PanelActions['fillSlot'];
};

const BubbleParts = ({ bubble, at, matched, openSlot, setOpenSlot, fill }: BubblePartsProps) =>
  bubble.parts.map((part, place) => {
    const key = slotKey(at, place);
    if (part.kind === 'text') return <MarkedText key={key} text={part.text} words={matched} />;
    return (
      <SlotField
        key={key}
        label={part.label}
        value={part.value}
        quiet={part.from === 'chat' || part.from === 'topic'}
        open={openSlot === key}
        setOpen={(open) => setOpenSlot(open ? key : null)}
        fill={(value) => fill(part.name, value)}
      />
    );
  });
