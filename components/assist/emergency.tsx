// Assist tab: life at stake. Takes the place of everything above the cards.
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { ChatView, PanelActions } from '@/lib/domain/panel';
import type { EmergencyCard } from '@/lib/domain/suggestion';
import { WaitClock } from './wait-clock';

type EmergencyProps = {
  readonly chat: ChatView;
  readonly card: EmergencyCard;
  readonly now: number;
  readonly actions: PanelActions;
  readonly checked: readonly string[];
  readonly check: (item: string, on: boolean) => void;
};

export const Emergency = ({ chat, card, now, actions, checked, check }: EmergencyProps) => {
  const { t } = useReading();
  const use = chat.openInPage ? actions.insertText : actions.copyText;
  return (
    <section className="emergency" aria-label={card.title}>
      <header className="emergency-head">
        <h1>
          <Icon name="risk" />
          {card.title}
        </h1>
        <span className="meta" title={chat.title}>
          {chat.title}
        </span>
        <WaitClock since={chat.waitingSince} now={now} />
      </header>
      <p className="opening" role="alert">
        {card.opening}
      </p>
      <Button look="main" onClick={() => use(card.opening)}>
        {chat.openInPage ? t.verbs.insert : t.verbs.copy}
      </Button>
      <h2 className="unseen">{t.emergency.calls}</h2>
      <Calls calls={card.calls} copy={actions.copyText} />
      <h2 className="unseen">{t.emergency.checklist}</h2>
      <ul className="checklist">
        {card.checklist.map((item) => (
          <li key={item}>
            <label>
              <input type="checkbox" checked={checked.includes(item)} onChange={(event) => check(item, event.target.checked)} />
              <span>{item}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A number that a company has yet to set, such as 〔值班电话〕, cannot be called. */
const isSet = (number: string): boolean => /\d/.test(number) && !number.includes('〔');

const Calls = ({ calls, copy }: { readonly calls: EmergencyCard['calls']; readonly copy: (text: string) => void }) => {
  const { t } = useReading();
  return (
    <ul className="calls">
      {calls.map(({ who, number }) => (
        <li key={`${who} ${number}`}>
          <span>{who}</span>
          {isSet(number) ? <b>{number}</b> : <em>{t.emergency.unknown}</em>}
          {isSet(number) ? (
            <Button look="link" aria-label={`${t.verbs.copy} ${who} ${number}`} onClick={() => copy(number)}>
              {t.verbs.copy}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
};
