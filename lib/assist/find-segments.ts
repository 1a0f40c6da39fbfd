// Assist: how this customer is best spoken to, by what their words show of their life, means, intent and style.
import { anyMatch, compileCue } from '@/lib/domain/cue';
import type { Segment } from '@/lib/domain/register';
import type { Manner } from '@/lib/domain/suggestion';
import type { Style } from '@/lib/domain/taxonomy';
import type { Turn } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';

/** Told at most: more is not read in ten seconds. */
const MOST = 2;

const compiled = new WeakMap<Segment, readonly RegExp[]>();

const cuesOf = (segment: Segment): readonly RegExp[] => {
  const known = compiled.get(segment) ?? segment.cues.map(compileCue);
  compiled.set(segment, known);
  return known;
};

/** The style first, then segments in the pack's order. `asked` are the customer's turns. */
export const findSegments = (segments: readonly Segment[], asked: readonly Turn[], style: Style): Manner[] => {
  const text = normalize(asked.map((turn) => turn.text).join('\n'));
  const found = segments.filter((segment) => (segment.kind === 'style' ? segment.id === style : anyMatch(cuesOf(segment), text)));
  return [...found.filter(({ kind }) => kind === 'style'), ...found.filter(({ kind }) => kind !== 'style')]
    .slice(0, MOST)
    .map(({ title, speak, avoid }) => ({ title, speak, avoid }));
};
