// Command line: the channel of a line.
import { describe, expect, it } from 'vitest';
import { channelOf } from '@/lib/cli/channel-of';

describe('a line', () => {
  it('speaks of the company’s own console unless it names another channel', () => {
    expect(channelOf({})).toBe('own');
    expect(channelOf({ channel: 'marketplace' })).toBe('marketplace');
  });

  it('that names no channel there is, is refused', () => {
    expect(() => channelOf({ channel: 'fax' })).toThrow('must be one of own, marketplace');
  });
});
