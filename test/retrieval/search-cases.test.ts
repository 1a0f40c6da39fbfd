// Retrieval: past cases tell which entry was right in a chat like this one.
import { describe, expect, it } from 'vitest';
import { buildCases, searchCases } from '@/lib/retrieval/search-cases';

const cases = buildCases([
  { entry: 'ask-room', text: '家里漏水了 你们快来', last: '你们快来' },
  { entry: 'ask-room', text: '厨房漏水 谁来看看', last: '谁来看看' },
  { entry: 'fix-time', text: '厨房漏水 谁来看看 三栋502', last: '三栋502' },
  { entry: 'fix-time', text: '阳台漏水 帮我报修 七栋1203', last: '七栋1203' },
  { entry: 'fee', text: '物业费怎么涨了', last: '物业费怎么涨了' },
]);
const best = (text: string, last: string): string => searchCases(cases, { text, last }, 3)[0]?.id ?? '';

describe('past cases', () => {
  it('tell two moments of the same matter apart by what was said last', () => {
    expect(best('卫生间漏水 快派人来', '快派人来')).toBe('ask-room');
    expect(best('卫生间漏水 快派人来 九栋1104', '九栋1104')).toBe('fix-time');
  });

  it('vote for one entry once, best first', () => {
    const ids = searchCases(cases, { text: '漏水 物业费', last: '漏水 物业费' }, 5).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(3);
  });

  it('say nothing of words that nobody used', () => {
    expect(searchCases(cases, { text: 'quantum', last: 'quantum' }, 3)).toEqual([]);
    expect(searchCases(buildCases([]), { text: '漏水', last: '' }, 3)).toEqual([]);
  });
});
