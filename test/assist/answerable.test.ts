// Short chats labelled answerable or not: what is foreign is mostly met with silence, what is ours mostly not.
import { describe, expect, it } from 'vitest';
import { openLibrary } from '@/lib/cli/open-library';
import type { LabelledChat } from '@/lib/domain/labelled-chat';
import { readCases, suggestFor } from '@/test/fixtures/score-cases';

type Short = Pick<LabelledChat, 'messages'> & { readonly id: string; readonly answerable: boolean };

const library = openLibrary([]);
const cases = readCases<Short>('silence');
const silentShare = (answerable: boolean): number => {
  const some = cases.filter((each) => each.answerable === answerable);
  return some.filter(({ messages }) => suggestFor(library, 'detect', messages).replies.length === 0).length / some.length;
};

describe('the library', () => {
  it('keeps silent where it has nothing to say', () => {
    expect(silentShare(false)).toBeGreaterThanOrEqual(0.8);
  });

  it('speaks where it has', () => {
    expect(silentShare(true)).toBeLessThanOrEqual(0.13);
  });
});
