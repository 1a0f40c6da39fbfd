// Assist: the steps of a playbook, those ticked that staff have really done by their own words.
import { anyMatch, compileCue } from '@/lib/domain/cue';
import type { Pack, Playbook } from '@/lib/domain/pack';
import type { Step } from '@/lib/domain/suggestion';
import type { Turn } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';

/** A playbook's cues are the same in every chat: they are made ready once. */
const ready = new WeakMap<Playbook, readonly (readonly RegExp[])[]>();

type Acts = Pack['acts'];

const cuesOf = (playbook: Playbook, acts: Acts): readonly (readonly RegExp[])[] => {
  const known =
    ready.get(playbook) ?? playbook.steps.map(({ done }) => done.flatMap((cue) => (cue.startsWith('@') ? (acts[cue.slice(1)] ?? []) : [cue])).map(compileCue));
  ready.set(playbook, known);
  return known;
};

/** `fill` puts the chat's facts into what there is to say. Bots do no step. */
export const tickSteps = (playbook: Playbook, acts: Acts, turns: readonly Turn[], fill: (template: string) => string): Step[] => {
  const wordsOf = (part: readonly Turn[]): string[] => part.filter((turn) => turn.from === 'agent').map((turn) => normalize(turn.text));
  const said = wordsOf(turns);
  const since = wordsOf(turns.slice(turns.findLastIndex((turn) => turn.from === 'customer') + 1));
  const cues = cuesOf(playbook, acts);
  return playbook.steps.map((step, at) => {
    const done = (step.fresh ? since : said).some((text) => anyMatch(cues[at] ?? [], text));
    return { title: step.title, say: fill(step.say), do: step.do, avoid: step.avoid, until: step.until, handOver: step.handOver, done };
  });
};
