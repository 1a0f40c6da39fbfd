// The script whose own wordings the customer uses is nearer than its neighbours in the same topic.
import { expect, it } from 'vitest';
import { buildLikeness, likenScripts } from '@/lib/assist/liken-scripts';
import type { Script } from '@/lib/domain/pack';
import { customerTurns, turnsOf } from '@/lib/domain/turns';
import { buildAlways } from '@/lib/retrieval/keep-index';
import { chat } from '@/test/fixtures/chat';
import { smallLibrary } from '@/test/fixtures/small-pack';

const pack = smallLibrary().zh.pack;
const [leak] = pack.topics.filter(({ id }) => id === 'repair.leak');
const night: Script = { ...(leak?.scripts[0] as Script), id: 'repair.leak#9', title: '夜里漏', says: ['半夜滴到床上怎么睡'] };
const index = buildLikeness(
  { ...pack, topics: pack.topics.map((topic) => (topic === leak ? { ...topic, scripts: [...topic.scripts, night] } : topic)) },
  buildAlways,
);
const near = (...lines: readonly string[]) => likenScripts(index, customerTurns(turnsOf(chat(lines))));

it('finds a script by how customers ask just for it', () => {
  const found = near('c: 半夜滴到床上，怎么睡啊');
  const best = [...found].sort((a, b) => b[1] - a[1])[0];
  expect(best?.[0]).toBe('repair.leak#9');
  expect(best?.[1]).toBeLessThan(1);
});

it('weighs the newest turn over those before it', () => {
  const now = near('c: 装修押金交多少', 'a: 好', 'c: 半夜滴到床上').get('repair.leak#9') ?? 0;
  const before = near('c: 半夜滴到床上', 'a: 好', 'c: 装修押金交多少').get('repair.leak#9') ?? 0;
  expect(now).toBeGreaterThan(before);
});

it('finds nothing where there is nothing in common', () => {
  expect(near('c: ????').size).toBe(0);
});
