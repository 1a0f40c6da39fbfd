// The adapter contract, third part: a console shows another chat, header first.
import { expect, it } from 'vitest';
import { type Contract, pass, said, watchHistory } from './setup';

export const tellsOtherChats = (contract: Contract): void => {
  const key = `${contract.adapter.id}:c1`;

  it('tells the other chat only when its own messages are there', async () => {
    const { page, reports, stop } = watchHistory(contract);
    page.open('c2', '苏女士');
    await pass(300);
    expect(reports).toEqual([]);
    page.fill([said('n1', '装修押金怎么交')]);
    await pass(200);
    expect(reports).toMatchObject([{ type: 'conversation', conversation: { title: '苏女士', messages: [{ text: '装修押金怎么交' }] } }]);
    stop();
  });

  it('never tells one customer’s messages as another’s, however slow the console is', async () => {
    const { page, reports, stop } = watchHistory(contract);
    page.open('c2', '苏女士');
    await pass(3_000);
    expect(reports).toMatchObject([{ type: 'conversation', conversation: { title: '苏女士', messages: [] } }]);
    page.fill([said('n1', '装修押金怎么交')]);
    await pass(200);
    expect(reports.at(-1)).toMatchObject({ type: 'conversation', conversation: { messages: [{ text: '装修押金怎么交' }] } });
    stop();
  });

  it('is content when the person comes back before the other chat was loaded', async () => {
    const { page, reports, stop } = watchHistory(contract);
    page.open('c2', '苏女士');
    await pass(30);
    page.open('c1', '陈先生');
    await pass(3_000);
    page.add(said('m6', '人呢'));
    await pass(100);
    expect(reports).toMatchObject([{ type: 'messages', key, messages: [{ text: '人呢' }] }]);
    stop();
  });
};
