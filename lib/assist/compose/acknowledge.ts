// Compose, third step: feelings first, then the matter. One opening clause, the most fitting of the pack's.

import type { AlreadySaid } from '@/lib/assist/already-said';
import type { ChatSigns } from '@/lib/assist/rank-scripts';
import type { Acknowledgement } from '@/lib/domain/pack';
import { bubbleText } from '@/lib/domain/reply-text';
import type { Bubble } from '@/lib/domain/suggestion';
import { FLAGS } from '@/lib/domain/taxonomy';

/** Null when no opening fits, or all that fit were said. `of`: the entry whose script follows; `turn` varies the choice between equals. */
export const acknowledge = (
  entries: readonly Acknowledgement[],
  signs: ChatSigns,
  of: string,
  fill: (template: string) => Bubble,
  said: AlreadySaid,
  turn: number,
): Bubble | null => {
  const fitting = entries.flatMap((entry) => {
    const fit = opensAnother(entry, of) ? null : fitOf(entry, signs);
    return fit === null ? [] : [{ entry, fit }];
  });
  const usable = fitting.map(({ entry, fit }) => ({ bubble: fill(entry.text), fit })).filter(({ bubble }) => isWhole(bubble) && !said(bubbleText(bubble)));
  const best = Math.max(...usable.map(({ fit }) => fit));
  const equals = usable.filter(({ fit }) => fit === best).map(({ bubble }) => bubble);
  return equals.find(saysBack) ?? equals[turn % Math.max(1, equals.length)] ?? null;
};

/** An opening about money before a script about the press reads as two answers. */
const opensAnother = ({ flags }: Acknowledgement, of: string): boolean =>
  FLAGS.some((flag) => of === `pb.${flag}`) && flags.some((flag) => of !== `pb.${flag}`);

/** Null: it does not fit; else how specific it is. */
const fitOf = ({ emotion, flags, moments, styles }: Acknowledgement, signs: ChatSigns): number | null => {
  if (signs.emotion < emotion[0] || signs.emotion > emotion[1]) return null;
  // Only what was said just now is answered first; a risk of five turns ago is known by then.
  if (flags.length > 0 && !flags.some((flag) => signs.newFlags.includes(flag))) return null;
  if (moments.length > 0 && !moments.includes(signs.moment)) return null;
  if (styles.length > 0 && !styles.includes(signs.style)) return null;
  return (flags.length > 0 ? 2 : 0) + (moments.length > 0 ? 2 : 0) + (styles.length > 0 ? 1 : 0) + (4 - (emotion[1] - emotion[0])) * 0.1;
};

/** It holds a word of the customer's own, such as how often: of equals the one that could open no other chat. */
const saysBack = (bubble: Bubble): boolean => bubble.parts.some((part) => part.kind === 'slot' && part.from === 'chat');

const isWhole = (bubble: Bubble): boolean => bubbleText(bubble).trim() !== '' && bubble.parts.every((part) => part.kind === 'text' || part.value !== '');
