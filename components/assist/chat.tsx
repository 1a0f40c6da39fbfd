// Assist tab: one conversation: who and how they feel, what is risky, who must know, the step to take, the words to say.
import { useReading } from '@/components/texts-context';
import type { Access, ChatView, PanelActions } from '@/lib/domain/panel';
import { BeliefChips } from './belief-chips';
import { ChatBody } from './chat-body';
import { ChatHeader } from './chat-header';
import { ChatNotes } from './chat-notes';
import { Emergency } from './emergency';
import { HandOverLine } from './hand-over-line';
import { isCalm } from './is-calm';
import { MoodLine } from './mood-line';
import { StatusLine } from './status-line';
import { StepLine } from './step-line';
import { useHold } from './use-hold';
import { useStillHead } from './use-still-head';

type ChatProps = {
  readonly chat: ChatView;
  readonly access: Access;
  readonly actions: PanelActions;
  readonly now: number;
  readonly shown: boolean;
  readonly onlyOnRisk: boolean;
  readonly checked: readonly string[];
  readonly check: (item: string, on: boolean) => void;
};

export const Chat = (props: ChatProps) => {
  const { chat, actions, shown, onlyOnRisk } = props;
  const { t } = useReading();
  const { held, area, handlers } = useHold(actions.hold, chat.key);
  return (
    <div className="chat">
      <ChatTop key={chat.key} {...props} held={held} />
      <section className="body" ref={area} aria-label={t.card.all} {...handlers}>
        <ChatBody key={chat.key} chat={chat} actions={actions} shown={shown} quiet={onlyOnRisk && isCalm(chat)} />
      </section>
    </div>
  );
};

const ChatTop = ({ chat, access, actions, now, checked, check, held }: ChatProps & { readonly held: boolean }) => {
  const { emergency } = chat;
  // Danger to life is shown at once and whole, whatever is held.
  const { head, style } = useStillHead(held && emergency === null);
  return (
    <div className="head" ref={head} style={style}>
      {emergency ? (
        <Emergency chat={chat} card={emergency} now={now} actions={actions} checked={checked} check={check} />
      ) : (
        <ChatHeader chat={chat} now={now} />
      )}
      <ChatNotes chat={chat} access={access} actions={actions} />
      {emergency ? null : <Situation chat={chat} actions={actions} />}
    </div>
  );
};

const Situation = ({ chat, actions }: { readonly chat: ChatView; readonly actions: PanelActions }) => {
  const { triage } = chat;
  if (!triage) return null;
  if (isCalm(chat)) return <StatusLine triage={triage} />;
  return (
    <>
      <MoodLine triage={triage} />
      <BeliefChips triage={triage} />
      <HandOverLine triage={triage} />
      <StepLine steps={chat.steps} insert={chat.openInPage ? actions.insertText : null} copy={actions.copyText} />
    </>
  );
};
