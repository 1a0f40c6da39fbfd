// The session: drafts come back, nothing moves under a person, nothing late or broken does harm.
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SUGGEST, suggest } from '@/lib/assist/suggest';
import { chat } from '@/test/fixtures/chat';
import { smallLibrary } from '@/test/fixtures/small-pack';
import { openSmallSession } from '@/test/fixtures/small-session';
import { add, cards, first, LEAK, message, open, settle } from './open-leak';

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
