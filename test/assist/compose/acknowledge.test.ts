// The opening clause fits the script that follows it.
import { describe, expect, it } from 'vitest';
import { acknowledge } from '@/lib/assist/compose/acknowledge';
import type { ChatSigns } from '@/lib/assist/rank-scripts';
import type { Acknowledgement } from '@/lib/domain/pack';
import { bubbleText } from '@/lib/domain/reply-text';
import type { Flag } from '@/lib/domain/taxonomy';

const entry = (text: string, ...flags: Flag[]): Acknowledgement => ({ part: 'feeling', text, flags, emotion: [2, 4], moments: [], styles: [] });
const ENTRIES = [entry('钱的事让您操心了。', 'compensation'), entry('说给谁听由您定。', 'media'), entry('让您受累了。')];
const SIGNS: ChatSigns = {
  moment: 'complaint',
  emotion: 3,
  flags: ['compensation', 'media'],
  newFlags: ['compensation', 'media'],
  style: 'unknown',
  pending: '',
  spoken: '',
  question: { slot: '', asked: false },
  likeness: new Map(),
};
const open = (of: string, entries = ENTRIES): string => {
  const bubble = acknowledge(
    entries,
    SIGNS,
    of,
    (text) => ({ parts: [{ kind: 'text', text }] }),
    () => false,
    0,
  );
  return bubble ? bubbleText(bubble) : '';
};

describe('an opening', () => {
  it('speaks of what the playbook is about, not of another risk', () => {
    expect(open('pb.media')).toBe('说给谁听由您定。');
    expect(open('pb.compensation')).toBe('钱的事让您操心了。');
  });

  it('falls back to the plain one', () => {
    expect(open('pb.regulator')).toBe('让您受累了。');
  });

  it('may speak of any risk before the script of a topic', () => {
    expect(open('repair.leak')).toBe('钱的事让您操心了。');
  });
});
