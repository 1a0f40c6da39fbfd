// Triage: danger to life, by the cues of the pack's emergency files. Only what the customer says now counts.
import { compileCue, firstMatch } from '@/lib/domain/cue';
import type { Emergency } from '@/lib/domain/pack';
import type { Turn } from '@/lib/domain/turns';
import { buildIndex, type Index } from '@/lib/retrieval/build-index';
import { normalize } from '@/lib/retrieval/normalize';
import { widen } from './widen';

export type EmergencyRule = { readonly emergency: Emergency; readonly cues: readonly RegExp[]; readonly unless: readonly RegExp[] };

export type EmergencyReading = { readonly emergency: Emergency; readonly quote: string; readonly messageId: string };

/** Danger named longer ago than this many turns of the customer is over, or was answered. */
const RECENT = 3;
/** A cue may span much of a message; so many characters of it are shown. */
const QUOTE = 48;

/**
 * Of several dangers in one turn, what kills first: who means to harm himself or somebody, fire and gas, current and water, breath and
 * blood, then what can wait some minutes; last the card that only says
 * that somebody is hurt. Cards that are not listed come after these.
 */
const GRAVEST: readonly string[] = [
  'self-harm',
  'violence',
  'fire',
  'gas',
  'carbon-monoxide',
  'electric',
  'drowning',
  'medical-power',
  'structure',
  'poisoning',
  'dog-bite',
  'lift',
  'locked-in',
  'falling-object',
  'flood',
  'missing',
  'injury',
];
/** So many more cues outweigh one rank: a single word in passing is not what the turn is about. */
const RANKS_A_CUE = 4;

/** Says that somebody is hurt, not by what: an older turn may say. */
const BY_WHAT_UNSAID = 'injury';

/** Rules for what cues name, an index of the cards' own words for what they do not. */
export type EmergencyLibrary = { readonly rules: readonly EmergencyRule[]; readonly index: Index };

export const compileEmergencies = (emergencies: readonly Emergency[]): EmergencyLibrary => ({
  rules: emergencies.map((emergency) => ({ emergency, cues: emergency.cues.map(compileCue), unless: emergency.unless.map(compileCue) })),
  index: buildIndex(
    emergencies.flatMap(({ id, title, opening, checklist, cues }) =>
      [[title, opening, ...checklist].join(' '), cues.map(wordsOf).join(' ')].map((text) => ({ entry: id, text })),
    ),
  ),
});

/** What a pattern speaks of: its letters. */
const wordsOf = (cue: string): string => cue.replace(/\[[^\]]*\]|\{[^}]*\}|[^\p{L}]+/gu, ' ');

/** The gravest that the newest such turn names, else null. What a later turn takes back is over. */
export const readEmergency = (turns: readonly Turn[], { rules }: EmergencyLibrary): EmergencyReading | null => {
  let open = rules;
  let hurt: EmergencyReading | null = null;
  for (const turn of turns.slice(-RECENT).toReversed()) {
    const named = open.flatMap((rule) => readTurn(turn, rule)).sort((a, b) => b.weight - a.weight);
    const worst = named[0]?.reading;
    if (worst && worst.emergency.id !== BY_WHAT_UNSAID) return worst;
    hurt ??= worst ?? null;
    const text = normalize(turn.text);
    open = open.filter(({ unless }) => firstMatch(unless, text) === null);
  }
  return hurt;
};

const readTurn = (turn: Turn, { emergency, cues, unless }: EmergencyRule): { reading: EmergencyReading; weight: number }[] => {
  const whole = normalize(turn.text);
  const count = cues.filter((cue) => cue.test(whole)).length;
  if (count === 0 || firstMatch(unless, whole) !== null) return [];
  const message = turn.messages.find(({ text }) => firstMatch(cues, normalize(text)) !== null) ?? turn.messages.at(-1);
  if (!message) return [];
  const text = normalize(message.text);
  const found = firstMatch(cues, text) ?? text;
  return [
    {
      reading: { emergency, quote: widen(message.text, text.indexOf(found), found.length).slice(0, QUOTE), messageId: message.id },
      weight: weigh(emergency.id, count),
    },
  ];
};

const weigh = (id: string, count: number): number => {
  const rank = GRAVEST.indexOf(id);
  return count * RANKS_A_CUE - (rank < 0 ? GRAVEST.length : rank);
};
