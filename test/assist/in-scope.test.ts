// Assist: another project's price, another channel's words and last year's offer are never a card.
import { describe, expect, it } from 'vitest';
import { buildScriptIndex, findScripts } from '@/lib/assist/find-scripts';
import { scopeOf } from '@/lib/assist/in-scope';
import type { Library } from '@/lib/assist/library';
import { DEFAULT_SUGGEST, suggest } from '@/lib/assist/suggest';
import type { Script } from '@/lib/domain/pack';
import { chat } from '@/test/fixtures/chat';
import { smallLibrary } from '@/test/fixtures/small-pack';

/** The small library with one script of its leak topic bound. */
const bound = (change: Partial<Script>): Library => {
  const library = smallLibrary();
  const { zh } = library;
  const bind = <T extends { readonly id: string; readonly scripts: readonly Script[] }>(topic: T): T =>
    topic.id === 'repair.leak' ? { ...topic, scripts: topic.scripts.map((script, at) => (at === 0 ? { ...script, ...change } : script)) } : topic;
  const pack = { ...zh.pack, topics: zh.pack.topics.map(bind) };
  const topics = new Map(pack.topics.map((topic) => [topic.id, topic]));
  return { ...library, zh: { ...zh, pack, triage: { ...zh.triage, topics }, scripts: zh.scripts } };
};
const asked = { ...chat(['c: 卫生间漏水了，滴了一晚上']), subtitle: '云栖二期 · 在线' };
const offered = (library: Library, more: Partial<typeof asked> = {}, now: number | null = null): string[] =>
  suggest({ ...asked, ...more }, library, { ...DEFAULT_SUGGEST, now }).replies.map(({ id }) => id);

describe('a script', () => {
  it('bound to nothing is offered', () => {
    expect(offered(bound({}))).toContain('repair.leak#1');
  });

  it('of another project is not, nor while the project is unknown', () => {
    const library = bound({ projects: ['云栖二期'] });
    expect(offered(library)).toContain('repair.leak#1');
    expect(offered(library, { subtitle: '云栖三期' })).not.toContain('repair.leak#1');
    expect(offered(library, { subtitle: '' })).not.toContain('repair.leak#1');
  });

  it('for another channel is not', () => {
    const library = bound({ channels: ['own'] });
    expect(offered(library)).toContain('repair.leak#1');
    expect(offered(library, { channel: 'marketplace' })).not.toContain('repair.leak#1');
  });

  it('is offered on its last day, and no longer', () => {
    const library = bound({ until: '2026-06-30' });
    expect(offered(library, {}, new Date('2026-06-30T12:00:00').getTime())).toContain('repair.leak#1');
    expect(offered(library, {}, new Date('2026-07-01T12:00:00').getTime())).not.toContain('repair.leak#1');
  });
});

it('a project is a whole word beside the customer, not part of one, nor of their name', () => {
  const library = bound({ projects: ['Park'] });
  expect(scopeOf({ ...asked, subtitle: 'Park, tower 3' }, library.zh.pack, null).project).toBe('Park');
  expect(scopeOf({ ...asked, subtitle: 'Parkside' }, library.zh.pack, null).project).toBe('');
  expect(scopeOf({ ...asked, subtitle: '', title: 'Mr. Park' }, library.zh.pack, null).project).toBe('');
});

it('the longer name of two projects is the one meant', () => {
  const library = bound({ projects: ['云栖', '云栖二期'] });
  expect(scopeOf(asked, library.zh.pack, null).project).toBe('云栖二期');
});

it('a search by hand finds nothing that does not hold in the chat that is open', () => {
  const library = bound({ projects: ['云栖二期'] });
  const scripts = buildScriptIndex(library.zh.pack);
  const find = (subtitle: string): string[] => findScripts(scripts, '漏水', scopeOf({ ...asked, subtitle }, library.zh.pack, null)).map(({ id }) => id);
  expect(find('云栖二期')).toContain('repair.leak#1');
  expect(find('云栖三期')).not.toContain('repair.leak#1');
  expect(findScripts(scripts, '漏水').map(({ id, of }) => [id, of])).toContainEqual(['repair.leak#1', expect.stringContaining('云栖二期')]);
});
