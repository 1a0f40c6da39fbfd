// Before the matter: a greeting when the desk speaks first, the feeling, and the customer's own nouns where the script lacks them.
import { describe, expect, it } from 'vitest';
import { type OpenContext, openReply } from '@/lib/assist/compose/open-reply';
import type { Acknowledgement } from '@/lib/domain/pack';
import { bubbleText } from '@/lib/domain/reply-text';

const entry = (part: Acknowledgement['part'], text: string, emotion: readonly [0 | 1 | 2 | 3 | 4, 0 | 1 | 2 | 3 | 4] = [0, 4]): Acknowledgement => ({
  part,
  text,
  emotion,
  flags: [],
  moments: [],
  styles: [],
});
const ENTRIES = [entry('greeting', '您好。', [0, 1]), entry('feeling', '让您费心了，抱歉。', [1, 4]), entry('echo', '您说的电表，我记下了。')];
const open = (emotion: number, more: Partial<OpenContext> = {}, follows = '我去查。'): string =>
  openReply(
    ENTRIES,
    {
      signs: {
        moment: 'complaint',
        emotion,
        flags: [],
        newFlags: [],
        style: 'unknown',
        likeness: new Map(),
        pending: '',
        spoken: '',
        question: { slot: '', asked: false },
      },
      of: 'repair.leak',
      said: () => false,
      turn: 0,
      first: true,
      fill: (text, without = '') => ({ parts: without.includes('电表') && text.includes('电表') ? [] : [{ kind: 'text', text }] }),
      ...more,
    },
    follows,
  )
    .map(bubbleText)
    .join('');

describe('an opening', () => {
  it('greets, answers the feeling and says back what was spoken of', () => {
    expect(open(1)).toBe('您好。让您费心了，抱歉。您说的电表，我记下了。');
  });

  it('greets nobody twice, and nobody who is upset', () => {
    expect(open(1, { first: false })).not.toContain('您好');
    expect(open(3)).not.toContain('您好');
  });

  it('apologises to nobody who is calm', () => {
    expect(open(0)).not.toContain('抱歉');
  });

  it('says back nothing that the script names itself', () => {
    expect(open(1, {}, '电表我派人看。')).not.toContain('我记下了');
  });

  it('does not say what the script says again', () => {
    expect(open(2, {}, '让您费心了，抱歉。我去查。')).not.toContain('让您费心了');
  });
});
