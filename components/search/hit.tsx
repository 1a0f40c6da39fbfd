// Search: one script or step, to read, fill and use.
import { useState } from 'react';
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import { MarkedText } from '@/components/ui/marked-text';
import { SlotField } from '@/components/ui/slot-field';
import type { PanelActions, SearchHit } from '@/lib/domain/panel';

type HitProps = {
  readonly hit: SearchHit;
  readonly open: boolean;
  readonly choose: () => void;
  readonly openInPage: boolean;
  readonly actions: PanelActions;
};

type Values = Readonly<Record<string, string>>;

const SLOT = /〔([^〔〕]+)〕/;

/** Text at even places, labels of slots at odd ones. */
const piecesOf = (bubble: string): string[] => bubble.split(SLOT);

const filled = (bubbles: readonly string[], values: Values): string =>
  bubbles.map((bubble) => bubble.replace(new RegExp(SLOT, 'g'), (empty, label: string) => values[label] || empty)).join('\n');

const LANG_TAG = { zh: 'zh-CN', 'zh-Hant': 'zh-Hant', en: 'en' } as const;

export const Hit = ({ hit, open, choose, openInPage, actions }: HitProps) => {
  const { t } = useReading();
  const [values, setValues] = useState<Values>({});
  const text = filled(hit.bubbles, values);
  return (
    <article className={open ? 'hit open' : 'hit'}>
      <button type="button" className="hit-title" aria-expanded={open} onClick={choose}>
        <span className="hit-name">
          <MarkedText text={hit.title} words={hit.matched} />
        </span>
        <span className="meta">
          {hit.sure ? <strong className="sure">{t.search.sure}</strong> : null}
          {hit.kind === 'step' ? `${hit.of} · ${t.search.step}` : hit.of}
        </span>
        {open ? null : (
          <span className="hit-line" lang={LANG_TAG[hit.lang]}>
            <MarkedText text={hit.bubbles.join(' ')} words={hit.matched} />
          </span>
        )}
      </button>
      {open ? (
        <>
          <HitBubbles hit={hit} values={values} setValues={setValues} />
          <div className="hit-buttons">
            <Button look={openInPage ? 'main' : 'plain'} disabled={!openInPage} onClick={() => actions.insertText(text)}>
              {t.verbs.insert}
            </Button>
            <Button look={openInPage ? 'quiet' : 'main'} onClick={() => actions.copyText(text)}>
              {t.verbs.copy}
            </Button>
          </div>
        </>
      ) : null}
    </article>
  );
};

type HitBubblesProps = { readonly hit: SearchHit; readonly values: Values; readonly setValues: (values: Values) => void };

const HitBubbles = ({ hit, values, setValues }: HitBubblesProps) => {
  const [openSlot, setOpenSlot] = useState<string | null>(null);
  return (
    <div className="bubbles" lang={LANG_TAG[hit.lang]}>
      {hit.bubbles.map((bubble, at) => (
        <p className="bubble" key={bubble}>
          {piecesOf(bubble).map((piece, place) => {
            const key = `${at}.${place}`;
            if (place % 2 === 0) return <MarkedText key={key} text={piece} words={hit.matched} />;
            return (
              <SlotField
                quiet={false}
                key={key}
                label={piece}
                value={values[piece] ?? ''}
                open={openSlot === key}
                setOpen={(open) => setOpenSlot(open ? key : null)}
                fill={(value) => setValues({ ...values, [piece]: value })}
              />
            );
          })}
        </p>
      ))}
    </div>
  );
};
