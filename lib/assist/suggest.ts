// Assist, whole: conversation → triage → scripts → composed replies and steps → wording check → what the panel shows.
import type { Conversation } from '@/lib/domain/conversation';
import { anyMatch } from '@/lib/domain/cue';
import type { Lang } from '@/lib/domain/language';
import { bubbleText } from '@/lib/domain/reply-text';
import type { Suggestion } from '@/lib/domain/suggestion';
import type { Flag } from '@/lib/domain/taxonomy';
import type { Triage } from '@/lib/domain/triage';
import { customerTurns, type Turn, turnsOf } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';
import { detectLang } from '@/lib/triage/detect-lang';
import { findWaiting } from '@/lib/triage/find-waiting';
import { type TriageResult, triageConversation } from '@/lib/triage/triage';
import { alreadySaid } from './already-said';
import { type ChatFacts, extractFacts } from './compose/extract';
import { fillTemplate, type SlotContext } from './compose/fill-slots';
import { findScripts } from './find-scripts';
import { findSegments } from './find-segments';
import { gatherCandidates } from './gather-candidates';
import { emergencyCard, openAsks, phrasesToAvoid } from './give-hints';
import { type Scope, scopeOf } from './in-scope';
import type { LanguageKit, Library } from './library';
import { likenScripts } from './liken-scripts';
import { pickMoment } from './pick-moment';
import { type ChatSigns, rankScripts } from './rank-scripts';
import { tickSteps } from './tick-steps';
import { writeReplies } from './write-replies';

export type SuggestOptions = {
  /** Milliseconds since the epoch: the clock that times in a reply use; null: times are relative. */
  readonly now: number | null;
  /** Slots filled by hand. */
  readonly slots: Readonly<Record<string, string>>;
  readonly lang: Lang | 'detect';
  /** Language of advice and labels. */
  readonly ui: 'zh' | 'en';
  readonly limit: number;
};

export const DEFAULT_SUGGEST: SuggestOptions = { now: null, slots: {}, lang: 'detect', ui: 'zh', limit: 3 };

/** Below this the library has no answer of its own; test/assist/silence.test.ts holds both sides of it. */
const SURE = 0.4;
/** Below this it is hardly about anything that the library holds: a customer in trouble too is met with silence. */
const HARDLY_SURE = 0.2;
/** Below this not even a moment of reception is what was meant. */
const HALF_SURE = 0.15;

/** The same conversation, library and options give the same suggestion. */
export const suggest = (whole: Conversation, library: Library, options: SuggestOptions = DEFAULT_SUGGEST): Suggestion => {
  const conversation = shorten(whole);
  const turns = turnsOf(conversation);
  const asked = customerTurns(turns);
  const lang = options.lang === 'detect' ? detectLang(asked.map((turn) => turn.text).toReversed(), 'zh') : options.lang;
  const kit = lang === 'en' ? library.en : library.zh;
  const result = triageConversation(conversation, lang, kit.triage);
  const pending = asked.at(-1)?.text ?? '';
  const facts = extractFacts(conversation, asked, kit.pack.words, (clause) => mayQuote(clause, result.triage));
  const signs = readSigns(result, turns, kit, facts);
  const scope = scopeOf(conversation, kit.pack, options.now);
  const topic = kit.triage.topics.get(result.triage.topics[0]?.id ?? '') ?? null;
  const context: SlotContext = { facts, topic, rules: kit.pack.slots, byHand: options.slots, now: options.now, lang };
  const ranked = rankScripts(gatherCandidates(result.triage, result.emergency, isSure(result), kit, { likeness: signs.likeness, scope }), signs);
  const said = alreadySaid(turns);
  // A bare “在吗” asks nothing yet: it is answered by the scripts for that, and nothing else is.
  const isWordless = (text: string): boolean => anyMatch(kit.triage.data.speech.wordless, normalize(text).trim());
  const greets = asked.length === 1 && isWordless(pending);
  const serving = ranked.filter(({ script }) => (script.words.length > 0 && script.words.every(isWordless)) === greets);
  const replies =
    greets || hasSomethingToSay(result) || (result.confidence >= HALF_SURE && serving.some(({ kind }) => kind === 'reception'))
      ? writeReplies(serving, { kit, signs, context, said, turns, customer: pending, ui: options.ui, triage: result.triage, channel: conversation.channel })
      : [];
  const fillText = (template: string): string => bubbleText(fillTemplate(template, context));
  const playbook = result.triage.situations.map((id) => kit.playbooks.get(id)).find((found) => found !== undefined);
  return {
    conversation: conversation.key,
    upTo: conversation.messages.at(-1)?.id ?? '',
    triage: result.triage,
    waitingFrom: findWaiting(conversation, kit.triage.data),
    replies: replies.slice(0, options.limit),
    steps: playbook ? tickSteps(playbook, kit.pack.acts, turns, fillText) : [],
    emergency: emergencyCard(result.emergency, fillText),
    asks: openAsks(topic, context, said),
    avoid: phrasesToAvoid(topic, playbook ?? null),
    manner: findSegments(kit.pack.segments, asked, result.triage.style),
    nearest: replies.length > 0 ? [] : nearestScripts(kit, pending, scope),
  };
};

/** Nobody says more than this in one message; what a page puts in beyond it is not read. */
const MESSAGE = 20_000;

const shorten = (conversation: Conversation): Conversation =>
  conversation.messages.every(({ text }) => text.length <= MESSAGE)
    ? conversation
    : { ...conversation, messages: conversation.messages.map((message) => ({ ...message, text: message.text.slice(0, MESSAGE) })) };

const isSure = ({ confidence }: TriageResult): boolean => confidence >= SURE;

/** These are answered whatever the chat is about. */
const RISKS: ReadonlySet<Flag> = new Set(['self-harm', 'media', 'legal', 'regulator', 'group', 'abuse', 'manipulation']);

/** Somebody who is displeased, comes back, or has somebody to look after is not left without a word for a doubt about the topic. */
const isTroubled = ({ emotion, flags }: Triage): boolean => emotion >= 2 || flags.includes('repeat') || flags.includes('vulnerable');

/** A plain question that the library does not hold is met with silence; strong feeling or risk always finds a playbook. */
const hasSomethingToSay = (result: TriageResult): boolean => {
  const { emotion, flags, situations } = result.triage;
  const pleased = situations[0] === 'pb.praise' || situations[0] === 'pb.closing';
  return (
    result.emergency !== null ||
    isSure(result) ||
    emotion >= 3 ||
    (result.confidence >= HARDLY_SURE && isTroubled(result.triage)) ||
    flags.some((flag) => RISKS.has(flag)) ||
    pleased
  );
};

const readSigns = ({ triage }: TriageResult, turns: readonly Turn[], kit: LanguageKit, facts: ChatFacts): ChatSigns => {
  const slot = kit.pack.slots.find(({ fill }) => fill === 'asked')?.name;
  const asked = customerTurns(turns);
  const pending = asked.at(-1) ?? null;
  const newest = new Set(pending?.messages.map((message) => message.id));
  return {
    moment: pickMoment(triage),
    emotion: triage.emotion,
    flags: triage.flags,
    newFlags: triage.flags.filter((flag) => isAtStake(flag, triage) && triage.evidence.some((piece) => piece.label === flag && newest.has(piece.messageId))),
    style: triage.style,
    likeness: likenScripts(kit.likeness, asked),
    pending: normalize(pending?.text ?? ''),
    question: { slot: slot ? `{${slot}}` : '', asked: facts.asked !== '' },
    spoken: normalize(asked.map(({ text }) => text).join('\n')),
  };
};

/** Said in rage, or as a threat, or put into our mouth: nobody repeats it to the customer. */
const UNSPOKEN: ReadonlySet<string> = new Set(['self-harm', 'media', 'legal', 'regulator', 'group', 'abuse', 'privacy', 'manipulation', 'compensation']);

const mayQuote = (clause: string, { flags, evidence }: Triage): boolean =>
  !flags.some((flag) => flag === 'abuse' || flag === 'manipulation' || flag === 'self-harm') &&
  !evidence.some(({ label, quote }) => UNSPOKEN.has(label) && clause.includes(quote));

/** A number plate beside a blocked car is personal data, but not what the chat is about; nor is a clause a court. */
const isAtStake = (flag: Flag, { situations, topics }: Triage): boolean => {
  if (flag === 'privacy') return topics[0]?.id === 'service.privacy' || topics[0]?.id === 'sales.harassment';
  return flag !== 'legal' || situations.includes('pb.legal');
};

const nearestScripts = (kit: LanguageKit, pending: string, scope: Scope): { id: string; title: string }[] =>
  findScripts(kit.scripts, pending, scope)
    .slice(0, 3)
    .map(({ id, of, title }) => ({ id, title: `${of} · ${title}` }));
