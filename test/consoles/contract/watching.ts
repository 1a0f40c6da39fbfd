// The adapter contract, second part: what is told of a chat while it goes on.
import { expect, it, vi } from 'vitest';
import { parseFromPage } from '@/lib/messaging/chat-port';
import { type Contract, pass, said, watchHistory } from './setup';

export const tellsMessages = (contract: Contract): void => {
  const key = `${contract.adapter.id}:c1`;

  it('tells a burst of new messages once, within 50 ms', async () => {
    const { page, reports, stop } = watchHistory(contract);
    page.add(said('m6', '人呢'));
    page.add(said('m7', '在不在'));
    await pass(50);
    expect(reports).toMatchObject([{ type: 'messages', key, messages: [{ text: '人呢' }, { text: '在不在' }], removed: [] }]);
    expect(reports.every((report) => parseFromPage(structuredClone(report)) !== null)).toBe(true);
    stop();
  });

  it('tells an edit', async () => {
    const { page, reports, stop } = watchHistory(contract);
    page.edit('m3', '主卫和厨房都漏了');
    await pass(50);
    expect(JSON.stringify(reports.at(-1))).toContain('主卫和厨房都漏了');
    expect(JSON.stringify(reports)).not.toContain('主卫又漏了');
    stop();
  });

  it('tells that a message was recalled, and its words no more', async () => {
    const { page, reports, stop } = watchHistory(contract);
    page.recall('m3');
    await pass(50);
    expect(reports.length).toBeGreaterThan(0);
    expect(JSON.stringify(reports.at(-1))).not.toContain('主卫又漏了');
    stop();
  });

  it('tells everything anew when earlier messages appear above', async () => {
    const { page, reports, stop } = watchHistory(contract);
    page.addBefore(said('m0', '上个月也漏过'));
    await pass(50);
    expect(reports).toMatchObject([{ type: 'conversation', conversation: { key, messages: [{ text: '上个月也漏过' }, {}, {}, {}, {}, {}] } }]);
    stop();
  });
};

export const tellsTheEnd = (contract: Contract): void => {
  it('tells that no chat is open any more, and that the console is gone', async () => {
    const { page, reports, stop } = watchHistory(contract);
    page.close();
    await pass(1_000);
    page.leave();
    await pass(1_000);
    expect(reports).toEqual([{ type: 'no-chat', console: contract.adapter.id }, { type: 'no-console' }]);
    stop();
  });

  it('keeps silent after it was stopped, and leaves no timer', async () => {
    const { page, reports, stop } = watchHistory(contract);
    page.add(said('m6', '人呢'));
    stop();
    page.add(said('m7', '在不在'));
    await pass(5_000);
    expect(reports).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
};
