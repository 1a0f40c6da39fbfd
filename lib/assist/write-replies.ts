// Assist: ranked scripts become the cards: composed, different in approach, each with its source and its wording checked.
import type { Channel } from '@/lib/domain/conversation';
import type { Fact } from '@/lib/domain/fact';
import { bubbleText, replyText } from '@/lib/domain/reply-text';
import type { Bubble, Reply, Source } from '@/lib/domain/suggestion';
import type { Triage } from '@/lib/domain/triage';
import { customerTurns, type Turn } from '@/lib/domain/turns';
import { citedFacts } from '@/lib/knowledge/check-statements';
import { checkDraft, type DraftContext } from '@/lib/policy/check-draft';
import { normalize } from '@/lib/retrieval/normalize';
import { tokenize } from '@/lib/retrieval/tokenize';
import { matchedWords } from '@/lib/triage/topic-reader';
import type { AlreadySaid } from './already-said';
import { composeReply } from './compose/compose-reply';
import type { ChatFacts } from './compose/extract';
import { fillTemplate, type SlotContext } from './compose/fill-slots';
import { openReply } from './compose/open-reply';
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
  readonly channel: Channel;
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
    if (!bubbles) return [];
    const reply = toReply(candidate, bubbles, write);
    const plain = reply.blocked.length > 0 ? compose(candidate, withoutQuote(write)) : null;
    return [plain && countOpen(plain) <= countOpen(bubbles) ? toReply(candidate, plain, write) : reply];
  });
};

/** Slots that nothing fills yet: a script may be made for the quote that was taken out. */
const countOpen = (bubbles: readonly Bubble[]): number =>
  bubbles.flatMap(({ parts }) => parts.filter((part) => part.kind === 'slot' && part.value === '')).length;

/** What the customer said may be what a desk must not say. */
const withoutQuote = (write: WriteContext): WriteContext => ({
  ...write,
  context: { ...write.context, facts: { ...write.context.facts, asked: '', told: '' } },
});

const compose = (candidate: RankedScript, write: WriteContext): readonly Bubble[] | null => {
  const { context, said, kit, signs, turns } = write;
  const fill = (template: string, without = ''): Bubble => fillTemplate(template, { ...context, facts: omitNamed(context.facts, without) });
  const opening = { signs, of: candidate.of, said, turn: customerTurns(turns).length, first: turns.every(({ from }) => from !== 'agent'), fill };
  return composeReply(candidate, {
    topic: context.topic,
    facts: context.facts,
    fill,
    said,
    open: (follows) => openReply(kit.pack.acknowledgements, opening, follows),
    bubbleLimit: context.lang === 'en' ? BUBBLE_LIMIT.en : BUBBLE_LIMIT.zh,
    unitSlot: kit.pack.slots.find((rule) => rule.fill === 'unit')?.name ?? '',
  });
};

/** What a text names already is not said back. */
const omitNamed = (facts: ChatFacts, text: string): ChatFacts => ({
  ...facts,
  asked: holds(text, facts.asked, REPEATS_QUESTION) ? '' : facts.asked,
  told: holds(text, facts.told, REPEATS_TOLD) ? '' : facts.told,
});

/** Share of a clause's terms that make saying it back a repetition. */
const REPEATS_QUESTION = 0.6;
const REPEATS_TOLD = 0.25;

const holds = (text: string, clause: string, repeats: number): boolean => {
  const terms = [...new Set(tokenize(clause))];
  const said = new Set(tokenize(text));
  const again = terms.filter((term) => said.has(term)).length;
  return again > 0 && again >= repeats * terms.length;
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
    facts: citedFacts(bubbles.map(bubbleText).join('\n'), factsOf(candidate, write.kit)),
    matched:
      write.context.topic?.id === of
        ? matchedWords(
            write.context.topic,
            customerTurns(write.turns).map((turn) => turn.text),
          )
        : [],
    blocked: [],
  };
  // A trainer approved these words: the rules hold them, and no guess of the model does.
  const blocked = checkDraft(replyText(reply), draftContext(write), { ...write.kit.wording, model: null }, { normalize, tokenize });
  return { ...reply, blocked };
};

const draftContext = ({ customer, ui, channel }: WriteContext): DraftContext => ({ customer, advice: ui, channel });

/** Those that the script's topic lists. */
const factsOf = ({ of }: RankedScript, { pack, triage }: LanguageKit): Fact[] => {
  const listed = triage.topics.get(of)?.facts ?? [];
  return pack.facts.filter(({ id }) => listed.includes(id));
};

const sourceOf = ({ script, of, kind }: RankedScript, { pack, triage, playbooks }: LanguageKit): Source => {
  const named = <T extends { readonly id: string }>(entries: readonly T[]): T | undefined => entries.find(({ id }) => id === of);
  const owner = {
    topic: () => triage.topics.get(of),
    playbook: () => playbooks.get(of),
    reception: () => named(pack.receptions),
    emergency: () => named(pack.emergencies),
  }[kind]();
  return {
    id: `${pack.id}/${script.id}`,
    title: owner?.title ?? of,
    pack: pack.title,
    version: pack.version,
    reviewed: owner?.reviewed ?? '',
    of,
  };
};
