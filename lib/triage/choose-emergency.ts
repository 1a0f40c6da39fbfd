// Triage: which emergency card serves when danger was heard but no cue named it.
import type { Flag } from '@/lib/domain/taxonomy';
import type { Turn } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';
import { search } from '@/lib/retrieval/search';
import type { EmergencyLibrary, EmergencyReading, EmergencyRule } from './read-emergency';

/** Customer turns that are looked at. */
const RECENT = 3;

/** The newest turn counts most: an older one is often another matter. */
const FADE = 0.5;
/** Cards for harm that somebody means to do. */
const MEANT: readonly string[] = ['self-harm', 'violence'];

/**
 * With the flag of harm meant, the nearer of the two cards for it. Otherwise the card of which a cue is heard, whatever takes it back,
 * else the one whose words are nearest. Null when there is none.
 */
export const chooseEmergency = ({ rules, index }: EmergencyLibrary, flags: readonly Flag[], asked: readonly Turn[]): EmergencyReading | null => {
  const last = asked.at(-1)?.messages.at(-1);
  const recent = asked.slice(-RECENT).toReversed();
  const meant = flags.includes('self-harm');
  const open = rules.filter(({ emergency }) => !meant || MEANT.includes(emergency.id));
  const near = search(
    index,
    recent.map(({ text }, age) => ({ text, weight: FADE ** age })),
    rules.length,
  );
  const scored = open.map((rule, place) => ({
    rule,
    place,
    cues: countCues(rule, recent),
    score: near.find(({ id }) => id === rule.emergency.id)?.score ?? 0,
  }));
  const best = scored.sort((a, b) => b.cues - a.cues || b.score - a.score || a.place - b.place)[0];
  const chosen = best && (meant || best.cues > 0 || best.score > 0) ? best.rule : undefined;
  return chosen && last ? { emergency: chosen.emergency, quote: last.text.slice(0, 24), messageId: last.id } : null;
};

/** Cues in the newest turn that has any of this card. */
const countCues = ({ cues }: EmergencyRule, recent: readonly Turn[]): number => {
  for (const { text } of recent) {
    const whole = normalize(text);
    const count = cues.filter((cue) => cue.test(whole)).length;
    if (count > 0) return count;
  }
  return 0;
};
