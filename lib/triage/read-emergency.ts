// Triage: danger to life, by the cues of the pack's emergency files. Only what the customer says now counts.
import { compileCue, firstMatch } from '@/lib/domain/cue';
import type { Emergency } from '@/lib/domain/pack';
import type { Turn } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';
import { widen } from './widen';

export type EmergencyRule = { readonly emergency: Emergency; readonly cues: readonly RegExp[]; readonly unless: readonly RegExp[] };

export type EmergencyReading = { readonly emergency: Emergency; readonly quote: string; readonly messageId: string };

/** Danger named longer ago than this many turns of the customer is over, or was answered. */
const RECENT = 3;

export const compileEmergencies = (emergencies: readonly Emergency[]): EmergencyRule[] =>
  emergencies.map((emergency) => ({
    emergency,
    cues: emergency.cues.map(compileCue),
    unless: emergency.unless.map(compileCue),
  }));

/** The newest one named, else null. */
export const readEmergency = (turns: readonly Turn[], rules: readonly EmergencyRule[]): EmergencyReading | null => {
  for (const turn of turns.slice(-RECENT).toReversed()) {
    const whole = normalize(turn.text);
    for (const { emergency, cues, unless } of rules) {
      if (firstMatch(unless, whole) !== null) continue;
      for (const message of turn.messages) {
        const text = normalize(message.text);
        const found = firstMatch(cues, text);
        if (found !== null) return { emergency, quote: widen(message.text, text.indexOf(found), found.length), messageId: message.id };
      }
    }
  }
  return null;
};
