// Assist: the steps of a playbook, those ticked that staff have really done by their own words.
import { anyMatch, compileCue } from '@/lib/domain/cue';
import type { Playbook } from '@/lib/domain/pack';
import type { Step } from '@/lib/domain/suggestion';
import type { Turn } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';

/** `fill` puts the chat's facts into what there is to say. Bots do no step. */
export const tickSteps = (playbook: Playbook, turns: readonly Turn[], fill: (template: string) => string): Step[] => {
  const said = turns.filter((turn) => turn.from === 'agent').map((turn) => normalize(turn.text));
  return playbook.steps.map((step) => {
    const cues = step.done.map((cue) => compileCue(cue));
    const done = said.some((text) => anyMatch(cues, text));
    return { title: step.title, say: fill(step.say), do: step.do, avoid: step.avoid, until: step.until, handOver: step.handOver, done };
  });
};
