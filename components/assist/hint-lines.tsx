// Assist tab: below the cards, what has yet to be asked and what would make it worse.
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import type { Manner } from '@/lib/domain/suggestion';

/** Tips of one kind that are read at a glance. */
const TIPS = 2;

type AsksProps = { readonly asks: readonly string[]; readonly openInPage: boolean; readonly insert: (text: string) => void };

export const Asks = ({ asks, openInPage, insert }: AsksProps) => {
  const { t } = useReading();
  if (asks.length === 0) return null;
  return (
    <section className="asks" aria-label={t.hints.asks}>
      <b>{t.hints.asks}</b>
      <ul>
        {asks.map((ask) => (
          <li key={ask}>
            <span>{ask}</span>
            {openInPage ? (
              <Button look="link" aria-label={`${t.verbs.insert}${t.colon}${ask}`} onClick={() => insert(ask)}>
                {t.verbs.insert}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

export const AvoidLine = ({ avoid }: { readonly avoid: readonly string[] }) => {
  const { t } = useReading();
  if (avoid.length === 0) return null;
  return (
    <p className="avoid">
      <b>{t.hints.avoid}</b> {t.quotes(avoid)}
    </p>
  );
};

/** How this kind of customer is best spoken to. */
export const MannerLine = ({ manner }: { readonly manner: readonly Manner[] }) => {
  const { t } = useReading();
  return manner.map(({ title, speak }) => (
    <p key={title} className="manner">
      <b>{t.hints.manner}</b> <span>{[title, ...speak.slice(0, TIPS)].join(t.semicolon)}</span>
    </p>
  ));
};
