// Times as chats write them.
import { expect, it } from 'vitest';
import { parseTime } from '@/lib/consoles/message-time';

// A Friday.
const NOW = new Date(2026, 10, 20, 15, 0).getTime();
const local = (month: number, day: number, hour: number, minute: number, second = 0, year = 2026) =>
  new Date(year, month - 1, day, hour, minute, second).getTime();

it.each([
  ['2026年09月08日 17:30:17', local(9, 8, 17, 30, 17)],
  ['2026-01-02 10:20', local(1, 2, 10, 20)],
  ['2026/1/2 下午5:05', local(1, 2, 17, 5)],
  ['1/2/2026, 10:20 AM', local(1, 2, 10, 20)],
  ['Sep 8, 2026, 5:30 PM', local(9, 8, 17, 30)],
  ['11月19日 晚上 9:00', local(11, 19, 21, 0)],
  ['12-30 08:00', local(12, 30, 8, 0, 0, 2025)],
  ['10:20', local(11, 20, 10, 20)],
  ['23:59', local(11, 19, 23, 59)],
  ['昨天 10:20', local(11, 19, 10, 20)],
  ['星期二 10:20', local(11, 17, 10, 20)],
  ['凌晨12:10', local(11, 20, 0, 10)],
  ['1795000000000', 1_795_000_000_000],
  ['2026-11-20T02:20:00Z', Date.parse('2026-11-20T02:20:00Z')],
])('%s is a time', (text, expected) => {
  expect(parseTime(text, NOW)).toBe(expected);
});

it.each(['', '刚刚', '已读', '99:99', '2026-13-45 10:20'])('“%s” names none', (text) => {
  expect(parseTime(text, NOW)).toBeNull();
});
