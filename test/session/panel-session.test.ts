// The session: a page moves, a person acts, and the panel shows what it should.
import { describe, expect, it } from 'vitest';
import { replyText } from '@/lib/domain/reply-text';
import { chat } from '@/test/fixtures/chat';
import { add, body, cards, first, LEAK, message, open, settle } from './open-leak';

describe('a chat in the panel', () => {
  it('shows cards that differ in approach as soon as the page shows a customer', async () => {
    const small = await open();
    expect(cards(small).length).toBeGreaterThanOrEqual(2);
    expect(new Set(cards(small).map((card) => card.reply.approach)).size).toBe(cards(small).length);
    expect(replyText(first(small).reply)).toContain('厨房漏水我记下了');
    expect(small.session.view().chat?.waitingSince).toBe(1_000);
  });

  it('retires the cards when a person answers in substance', async () => {
    const small = await open();
    await add(small, message('a1', 'agent', '师傅下午三点到您家，我让他出发前打给您。'));
    expect(body(small)).toEqual({ kind: 'answered' });
    expect(small.session.view().chat?.waitingSince).toBeNull();
  });

  it.each([
    ['a holding line', message('a1', 'agent', '您稍等')],
    ['a welcome', message('a1', 'agent', '您好，请问有什么可以帮您？')],
    ['a bot', message('a1', 'bot', '智能助手：您可以自助查询报修进度，点击菜单即可。')],
  ])('keeps them after %s', async (_, answer) => {
    const small = await open();
    await add(small, answer);
    expect(cards(small).length).toBeGreaterThan(0);
    expect(small.session.view().chat?.waitingSince).toBe(1_000);
  });

  it('does not offer again what staff have said', async () => {
    const small = await open();
    const said = first(small)
      .reply.bubbles.map((bubble) => bubble.parts.map((part) => (part.kind === 'text' ? part.text : part.value)).join(''))
      .at(-1);
    await add(small, message('a1', 'agent', said ?? ''), message('c2', 'customer', '还在漏水啊，一直滴水'));
    for (const card of cards(small)) expect(replyText(card.reply)).not.toContain(said);
  });

  it('takes bubbles in quick succession as one turn', async () => {
    const small = await open();
    await add(small, message('c2', 'customer', '卫生间也漏到楼下了'), message('c3', 'customer', '快点'));
    expect(small.session.view().chat?.triage?.emotions).toHaveLength(1);
  });

  it('forgets a message that was recalled', async () => {
    const small = await open(chat(['c: 装修押金交多少', 'c: 厨房漏水了，一直滴水']));
    await small.tell({ type: 'messages', key: LEAK.key, messages: [], removed: ['m2'] });
    expect(small.session.view().chat?.triage?.topics[0]?.id).toBe('after.fitout');
  });

  it('says that it has nothing when the library has nothing, and names the nearest', async () => {
    const small = await open(chat(['c: 你们那边图书馆周日几点关门']));
    expect(body(small)).toMatchObject({ kind: 'silent', query: '你们那边图书馆周日几点关门' });
  });

  it('shows an empty chat as empty', async () => {
    expect(body(await open(chat([])))).toEqual({ kind: 'empty' });
  });
});

describe('inserting', () => {
  it('writes the whole reply into the chat it was made for, and keeps the outcome', async () => {
    const small = await open();
    const { reply } = first(small);
    small.session.actions.insert(reply.id, null);
    await settle(small);
    expect(small.inserted).toEqual([{ key: LEAK.key, text: replyText(reply) }]);
    expect(small.session.view().notice).toEqual({ kind: 'insertion', outcome: { kind: 'inserted' } });
    expect(first(small).inserted).toBe(true);
    expect(small.outcomes).toMatchObject([{ kind: 'inserted', edited: false, sources: ['small.zh/repair.leak#1'] }]);
  });

  it('writes one bubble when asked for one', async () => {
    const small = await open();
    small.session.actions.insert(first(small).reply.id, 0);
    await settle(small);
    expect(small.inserted[0]?.text.split('\n')).toHaveLength(1);
  });

  it('tells what the page answered and counts nothing as inserted that was not', async () => {
    const small = await open();
    small.answer = { kind: 'wrong-conversation' };
    small.session.actions.insert(first(small).reply.id, null);
    await settle(small);
    expect(small.session.view().notice).toEqual({ kind: 'insertion', outcome: { kind: 'wrong-conversation' } });
    expect(first(small).inserted).toBe(false);
    expect(small.outcomes).toEqual([]);
  });

  it('refuses an unfilled place, takes it once it is filled', async () => {
    const small = await open(chat(['c: 装修押金交多少']));
    const id = first(small).reply.id;
    small.session.actions.insert(id, null);
    await settle(small);
    expect(small.inserted).toEqual([]);
    expect(small.session.view().notice).toMatchObject({ kind: 'slot-missing' });
    small.session.actions.edit(id, '办装修手续带身份证，押金按合同收。');
    await settle(small);
    small.session.actions.insert(id, null);
    await settle(small);
    expect(small.inserted).toHaveLength(1);
  });

  it('fills a place by hand in every card, and keeps it over new suggestions', async () => {
    const small = await open(chat(['c: 装修押金交多少']));
    small.session.actions.fillSlot('押金标准', '每户两千元');
    await settle(small);
    expect(replyText(first(small).reply)).toContain('每户两千元');
  });

  it('asks twice before it writes a draft that promises too much', async () => {
    const small = await open();
    const { id } = first(small).reply;
    small.session.actions.edit(id, '保证今天给您修好。');
    await settle(small);
    expect(first(small).violations[0]?.category).toBe('over-promise');
    small.session.actions.insert(id, null);
    await settle(small);
    expect(small.inserted).toEqual([]);
    expect(small.session.view().notice?.kind).toBe('blocked');
    small.session.actions.insert(id, null);
    await settle(small);
    expect(small.inserted).toHaveLength(1);
  });

  it('asks again in every other chat, and forgets what it said about this one', async () => {
    const small = await open();
    const promise = async (): Promise<void> => {
      const { id } = first(small).reply;
      small.session.actions.edit(id, '保证今天给您修好。');
      small.session.actions.insert(id, null);
      await settle(small);
    };
    await promise();
    await small.tell({ type: 'conversation', conversation: { ...chat(['c: 卫生间漏水了，一直滴水'], '李先生'), key: 'test:2' } });
    expect(small.session.view().notice).toBeNull();
    await promise();
    expect(small.inserted).toEqual([]);
    expect(small.session.view().notice?.kind).toBe('blocked');
  });

  it('does not write a draft before it was checked', async () => {
    const small = await open();
    const { id } = first(small).reply;
    small.session.actions.edit(id, '保证今天给您修好。');
    small.session.actions.insert(id, null);
    await settle(small);
    expect(small.inserted).toEqual([]);
  });

  it('takes a double click for one', async () => {
    const small = await open();
    const { id } = first(small).reply;
    small.session.actions.insert(id, null);
    small.session.actions.insert(id, null);
    await settle(small);
    small.session.actions.insert(id, null);
    await settle(small);
    expect(small.inserted).toHaveLength(1);
  });

  it('takes the card by its place for a shortcut', async () => {
    const small = await open();
    small.session.insertCard(2);
    small.session.insertCard(9);
    await settle(small);
    expect(small.inserted.map(({ text }) => text)).toEqual([replyText(cards(small)[1]?.reply ?? first(small).reply)]);
  });
});
