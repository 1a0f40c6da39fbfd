import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SUGGEST, suggest } from '@/lib/assist/suggest';
import type { Conversation, Message } from '@/lib/domain/conversation';
import { replyText } from '@/lib/domain/reply-text';
import { chat } from '@/test/fixtures/chat';
import { smallLibrary } from '@/test/fixtures/small-pack';
import { openSmallSession, type SmallSession } from '@/test/fixtures/small-session';

const LEAK = chat(['c: 厨房漏水了，一直滴水'], '王女士');
const message = (id: string, from: Message['from'], text: string): Message => ({ id, from, kind: 'text', text, at: null });

const open = async (conversation: Conversation = LEAK, kept?: SmallSession['kept']): Promise<SmallSession> => {
  const small = await openSmallSession(kept);
  await small.tell({ type: 'conversation', conversation });
  return small;
};

const add = (small: SmallSession, ...messages: Message[]) => small.tell({ type: 'messages', key: LEAK.key, messages, removed: [] });
const body = ({ session }: SmallSession) => session.view().chat?.body;
const cards = (small: SmallSession) => {
  const shown = body(small);
  return shown?.kind === 'cards' ? shown.cards : [];
};
const first = (small: SmallSession) => {
  const card = cards(small)[0];
  if (!card) throw new Error(`no card: ${JSON.stringify(body(small))}`);
  return card;
};
const settle = (small: SmallSession) => small.session.settled();

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

  it('takes the card by its place for a shortcut', async () => {
    const small = await open();
    small.session.insertCard(2);
    small.session.insertCard(9);
    await settle(small);
    expect(small.inserted.map(({ text }) => text)).toEqual([replyText(cards(small)[1]?.reply ?? first(small).reply)]);
  });
});

describe('a draft', () => {
  it('comes back with its chat, and after the panel was closed', async () => {
    const small = await open();
    const { id } = first(small).reply;
    small.session.actions.edit(id, '我改过的话');
    await settle(small);
    await small.tell({ type: 'conversation', conversation: { ...chat(['c: 装修押金交多少']), key: 'test:2' } });
    await small.tell({ type: 'conversation', conversation: LEAK });
    expect(first(small).draft).toBe('我改过的话');
    const again = await open(LEAK, small.kept);
    expect(first(again).draft).toBe('我改过的话');
  });

  it('stays recoverable when somebody else answers', async () => {
    const small = await open();
    small.session.actions.edit(first(small).reply.id, '写了一半');
    await settle(small);
    await add(small, message('a1', 'agent', '这件事我来跟进，下午三点师傅上门。'));
    expect(small.session.view().chat?.recoverable).toBe('写了一半');
    await add(small, message('c2', 'customer', '到现在还在漏水，一直滴水'));
    small.session.actions.restoreDraft();
    await settle(small);
    expect(first(small).draft).toBe('写了一半');
  });

  it('is never moved by a newer suggestion: that waits until it is asked for', async () => {
    const small = await open();
    const before = cards(small).map((card) => card.reply.id);
    small.session.actions.edit(first(small).reply.id, '写了一半');
    await settle(small);
    await add(small, message('c2', 'customer', '这都第四次了！！还没修好，你们耍我？'));
    expect(cards(small).map((card) => card.reply.id)).toEqual(before);
    expect(small.session.view().chat?.update).toBe(true);
    small.session.actions.showUpdate();
    await settle(small);
    expect(small.session.view().chat?.update).toBe(false);
    expect(cards(small).map((card) => card.reply.id)).not.toEqual(before);
  });
});

describe('what must not go wrong', () => {
  it('holds still while the pointer or the focus is on the cards', async () => {
    const small = await open();
    const before = cards(small).map((card) => card.reply.id);
    small.session.actions.hold(true);
    await add(small, message('c2', 'customer', '这都第四次了！！还没修好，你们耍我？'));
    expect(cards(small).map((card) => card.reply.id)).toEqual(before);
    expect(small.session.view().chat?.update).toBe(true);
  });

  it('does not hold back danger', async () => {
    const small = await open();
    small.session.actions.hold(true);
    await add(small, message('c2', 'customer', '我困在电梯里了'));
    expect(small.session.view().chat?.emergency?.title).toBe('电梯困人');
  });

  it('drops an answer that comes too late, and never puts it into another chat', async () => {
    const waiting: (() => void)[] = [];
    const library = smallLibrary();
    const small = await openSmallSession(new Map(), {
      suggest: async ({ conversation, slots, now }) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return suggest(conversation, library, { ...DEFAULT_SUGGEST, slots, now });
      },
    });
    void small.tell({ type: 'conversation', conversation: LEAK });
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    void small.tell({ type: 'conversation', conversation: { ...chat(['c: 装修押金交多少']), key: 'test:2' } });
    void small.tell({ type: 'messages', key: LEAK.key, messages: [message('c9', 'customer', '还在滴水')], removed: [] });
    await vi.waitFor(() => expect(waiting).toHaveLength(3));
    waiting[0]?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(small.session.view().chat?.key).toBe('test:2');
    expect(small.session.view().chat?.body).toEqual({ kind: 'reading' });
    waiting[1]?.();
    waiting[2]?.();
    await settle(small);
    expect(small.session.view().chat?.triage?.topics[0]?.id).toBe('after.fitout');
    small.session.actions.showChat(LEAK.key);
    expect(small.session.view().chat?.triage?.topics[0]?.id).toBe('repair.leak');
  });

  it('shows a fault of the worker and goes on', async () => {
    let broken = true;
    const small = await openSmallSession(new Map(), {
      search: async () => [],
      recall: async () => {
        if (broken) throw new Error('the disk is full');
        return null;
      },
    });
    await small.tell({ type: 'conversation', conversation: LEAK });
    expect(small.session.view().notice).toEqual({ kind: 'fault', message: 'the disk is full' });
    broken = false;
    await small.tell({ type: 'conversation', conversation: { ...LEAK, key: 'test:2' } });
    expect(cards(small).length).toBeGreaterThan(0);
  });

  it('tells a gap between what was read and what the page has loaded', async () => {
    const small = await open();
    await settle(small);
    const later = { ...LEAK, messages: [{ ...message('z9', 'customer', '厨房还在滴水'), at: 9_000_000 }] };
    const again = await open(later, small.kept);
    expect(again.session.view().chat?.gap).toBe(true);
  });

  it('reads a pasted chat', async () => {
    const small = await openSmallSession();
    small.session.actions.pasteChat('客户：厨房漏水了，一直滴水\n我：您稍等');
    await settle(small);
    expect(cards(small).length).toBeGreaterThan(0);
    expect(small.session.view().chat?.openInPage).toBe(false);
  });
});
