// The pipeline: a chat in, cards, steps and danger out.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SUGGEST, suggest } from '@/lib/assist/suggest';
import { bubbleText, replyText, unfilledSlots } from '@/lib/domain/reply-text';
import { chat } from '@/test/fixtures/chat';
import { smallLibrary } from '@/test/fixtures/small-pack';

const library = smallLibrary();
const replies = (lines: readonly string[], title = '') => suggest(chat(lines, title), library).replies;
const texts = (lines: readonly string[], title = '') => replies(lines, title).map(replyText);

describe('a reply', () => {
  it('says back where and how often, and leaves out what the chat does not hold', () => {
    expect(texts(['c: 厨房漏水了'])[0]).toContain('厨房漏水我记下了');
    expect(texts(['c: 漏水了'])[0]).toMatch(/^漏水我记下了/);
  });

  it('answers the feeling first, then the matter, then who and by when', () => {
    const [first] = texts(['c: 阳台渗水第三次了，还没修好，没人管']);
    expect(first).toMatch(/对不起/);
    expect(first).toContain('第三次了');
    expect(first).toContain('工程主管');
  });

  it('promises by the clock when there is one, else in hours', () => {
    const now = new Date(2026, 10, 24, 14, 10).getTime();
    expect(texts(['c: 厨房漏水了'])[0]).toContain('2小时内');
    const timed = suggest(chat(['c: 厨房漏水了']), library, { ...DEFAULT_SUGGEST, now }).replies[0];
    expect(timed && replyText(timed)).toContain('今天16:30前');
  });

  it('names no hour of the night', () => {
    const now = new Date(2026, 10, 24, 22, 40).getTime();
    const late = suggest(chat(['c: 厨房漏水了']), library, { ...DEFAULT_SUGGEST, now }).replies[0];
    expect(late && replyText(late)).toContain('明天10:00前');
  });

  it('asks for the unit only while the chat does not hold it', () => {
    expect(texts(['c: 厨房漏水了'])[0]).toContain('报个房号');
    expect(texts(['c: 厨房漏水了，12栋1102'])[0]).not.toContain('报个房号');
  });

  it('shows a place that only a person can fill as open', () => {
    const [first] = replies(['c: 装修押金交多少']);
    expect(first && unfilledSlots(first)).toEqual(['押金标准']);
    expect(first && replyText(first)).toContain('〔押金标准〕');
  });

  it('is never longer than a breath a bubble, and never repeats its approach in another card', () => {
    const all = replies(['c: 阳台渗水第三次了，还没修好，没人管！！']);
    for (const reply of all) for (const bubble of reply.bubbles) expect(bubbleText(bubble).length).toBeLessThanOrEqual(60);
    expect(new Set(all.map((reply) => reply.approach)).size).toBe(all.length);
  });

  it('names its source', () => {
    expect(replies(['c: 厨房漏水了'])[0]?.sources).toEqual([
      { id: 'small.zh/repair.leak#1', title: '渗漏水', pack: '小话术', version: '1.0.0', reviewed: '2026-11-20', of: 'repair.leak' },
    ]);
  });

  it('is the same for the same chat', () => {
    const lines = ['c: 阳台渗水第三次了，还没修好'];
    expect(suggest(chat(lines), library)).toEqual(suggest(chat(lines), library));
  });
});

describe('steps', () => {
  it('are ticked from what staff really said', () => {
    const lines = ['c: 你们耍我？！漏水没人管！！', 'a: 对不起，这件事我来跟。', 'c: 说几点！！'];
    expect(suggest(chat(lines), library).steps.map((step) => [step.title, step.done])).toEqual([
      ['接住', true],
      ['落定', false],
    ]);
  });
});

describe('danger', () => {
  it('comes first, with its card and its own words', () => {
    const suggestion = suggest(chat(['c: 我困在电梯里了']), library);
    expect(suggestion.emergency).toMatchObject({ title: '电梯困人', calls: [{ who: '消防', number: '119' }] });
    expect(suggestion.replies[0]?.approach).toBe('act');
  });
});

describe('bad input', () => {
  it('is a chat like any other: HTML is text', () => {
    const [first] = texts(['c: <img src=x onerror=alert(1)> 厨房漏水了']);
    expect(first).not.toContain('<img');
  });

  it('of a megabyte is answered', () => {
    expect(suggest(chat([`c: ${'厨房漏水了，'.repeat(170_000)}`]), library).triage.topics[0]?.id).toBe('repair.leak');
  });

  it('of no words at all is silent', () => {
    expect(suggest(chat([]), library)).toMatchObject({ replies: [], waitingFrom: null });
    expect(suggest(chat(['c: ']), library)).toMatchObject({ replies: [], waitingFrom: null });
    expect(suggest(chat(['c: ？？？']), library).replies).toEqual([]);
  });

  it('in a language without a pack is read, and met with silence', () => {
    const suggestion = suggest(chat(['c: The kitchen is leaking again, third time, this is ridiculous!!']), library);
    expect(suggestion.triage).toMatchObject({ lang: 'en', emotion: 3 });
    expect(suggestion.replies).toEqual([]);
  });

  test.prop([fc.array(fc.tuple(fc.constantFrom('c', 'a', 'b', 's'), fc.string({ unit: 'grapheme', maxLength: 60 })), { maxLength: 8 })])(
    'never throws',
    (turns) => {
      suggest(chat(turns.map(([from, text]) => `${from}: ${text}`)), library);
    },
  );
});
