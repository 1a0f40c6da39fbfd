// Assist: ranked scripts become the cards: composed, different in approach, each with its source and its wording checked.
import { replyText } from '@/lib/domain/reply-text';
import type { Bubble, Reply, Source } from '@/lib/domain/suggestion';
import type { Triage } from '@/lib/domain/triage';
import { customerTurns, type Turn } from '@/lib/domain/turns';
import { checkDraft } from '@/lib/policy/check-draft';
import { normalize } from '@/lib/retrieval/normalize';
import { matchedWords } from '@/lib/triage/topic-reader';
import type { AlreadySaid } from './already-said';
import { acknowledge } from './compose/acknowledge';
import { composeReply } from './compose/compose-reply';
import { fillTemplate, type SlotContext } from './compose/fill-slots';
import type { LanguageKit } from './library';
import { type ChatSigns, chooseDifferent, type RankedScript } from './rank-scripts';

export type WriteContext = {
  readonly kit: LanguageKit;
  readonly signs: ChatSigns;
  readonly context: SlotContext;
  readonly said: AlreadySaid;
  readonly turns: readonly Turn[];
  readonly customer: string;
  readonly ui: 'zh' | 'en';
  readonly triage: Triage;
};

/** Cards at most. */
const MOST = 3;
const BUBBLE_LIMIT = { zh: 60, en: 160 } as const;

/** Best first. Scripts whose every sentence was said are passed over. */
export const writeReplies = (ranked: readonly RankedScript[], write: WriteContext): Reply[] => {
  const composed = ranked.flatMap((candidate) => {
    const bubbles = compose(candidate, write);
    return bubbles ? [{ candidate, bubbles }] : [];
  });
  const chosen = chooseDifferent(
    composed.map(({ candidate }) => candidate),
    MOST,
  );
  return chosen.flatMap((candidate) => {
    const bubbles = composed.find((one) => one.candidate === candidate)?.bubbles;
    return bubbles ? [toReply(candidate, bubbles, write)] : [];
  });
};

const compose = (candidate: RankedScript, write: WriteContext): readonly Bubble[] | null => {
  const { context, said, kit, signs, turns } = write;
  const fill = (template: string): Bubble => fillTemplate(template, context);
  const turn = customerTurns(turns).length;
  return composeReply(candidate, {
    topic: context.topic,
    facts: context.facts,
    fill,
    said,
    opening: candidate.script.acknowledge && signs.emotion > 0 ? acknowledge(kit.pack.acknowledgements, signs, candidate.of, fill, said, turn) : null,
    bubbleLimit: context.lang === 'en' ? BUBBLE_LIMIT.en : BUBBLE_LIMIT.zh,
    unitSlot: kit.pack.slots.find((rule) => rule.fill === 'unit')?.name ?? '',
  });
};

const toReply = (candidate: RankedScript, bubbles: readonly Bubble[], write: WriteContext): Reply => {
  const { script, of } = candidate;
  const reply = {
    id: script.id,
    approach: script.approach,
    title: script.title,
    tone: `${write.signs.moment}/${write.signs.emotion}`,
    bubbles,
    sources: [sourceOf(candidate, write.kit)],
    matched:
      write.context.topic?.id === of
        ? matchedWords(
            write.context.topic,
            customerTurns(write.turns).map((turn) => turn.text),
          )
        : [],
    blocked: [],
  };
  return { ...reply, blocked: checkDraft(replyText(reply), { customer: write.customer, advice: write.ui }, write.kit.wording, normalize) };
};

const sourceOf = ({ script, of, kind }: RankedScript, { pack, triage, playbooks }: LanguageKit): Source => {
  const owner = kind === 'topic' ? triage.topics.get(of) : kind === 'playbook' ? playbooks.get(of) : pack.emergencies.find(({ id }) => id === of);
  return {
    id: `${pack.id}/${script.id}`,
    title: owner?.title ?? of,
    pack: pack.title,
    version: pack.version,
    reviewed: owner?.reviewed ?? '',
    of,
  };
};
