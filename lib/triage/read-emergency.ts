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

/** Rules for what cues name, an index of the cards' own words for what they do not. */
export type EmergencyLibrary = { readonly rules: readonly EmergencyRule[]; readonly index: Index };

export const compileEmergencies = (emergencies: readonly Emergency[]): EmergencyLibrary => ({
  rules: emergencies.map((emergency) => ({ emergency, cues: emergency.cues.map(compileCue), unless: emergency.unless.map(compileCue) })),
  index: buildIndex(emergencies.map(({ id, title, checklist, cues }) => ({ entry: id, text: [title, ...checklist, ...cues.map(wordsOf)].join(' ') }))),
});

/** What a pattern speaks of: its letters. */
const wordsOf = (cue: string): string => cue.replace(/\[[^\]]*\]|\{[^}]*\}|[^\p{L}]+/gu, ' ');

/** The one that most cues of the newest such turn name, else null. What a later turn takes back is over. */
export const readEmergency = (turns: readonly Turn[], { rules }: EmergencyLibrary): EmergencyReading | null => {
  let open = rules;
  for (const turn of turns.slice(-RECENT).toReversed()) {
    const named = open.flatMap((rule) => readTurn(turn, rule)).sort((a, b) => b.count - a.count);
    if (named[0]) return named[0].reading;
    const text = normalize(turn.text);
    open = open.filter(({ unless }) => firstMatch(unless, text) === null);
  }
  return null;
};

const readTurn = (turn: Turn, { emergency, cues, unless }: EmergencyRule): { reading: EmergencyReading; count: number }[] => {
  const whole = normalize(turn.text);
  const count = cues.filter((cue) => cue.test(whole)).length;
  if (count === 0 || firstMatch(unless, whole) !== null) return [];
  const message = turn.messages.find(({ text }) => firstMatch(cues, normalize(text)) !== null) ?? turn.messages.at(-1);
  if (!message) return [];
  const text = normalize(message.text);
  const found = firstMatch(cues, text) ?? text;
  return [{ reading: { emergency, quote: widen(message.text, text.indexOf(found), found.length), messageId: message.id }, count }];
};
