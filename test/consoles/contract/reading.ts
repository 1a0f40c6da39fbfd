// The adapter contract, first part: what one reading of a page says.
import { expect, it } from 'vitest';
import { createReader } from '@/lib/consoles/read-conversation';
import { type Contract, HISTORY, START, said, visit } from './setup';

export const readsHistory = (contract: Contract): void => {
  const read = () => createReader(contract.adapter).read(document, START);

  it('tells the history with speakers, times and kinds in words', () => {
    const page = visit(contract);
    page.open('c1', '陈先生');
    page.fill(HISTORY);
    const conversation = read();
    expect(conversation).toMatchObject({ key: `${contract.adapter.id}:c1`, console: contract.adapter.id, title: '陈先生' });
    expect(conversation?.messages.map(({ from, kind, text }) => [from, kind, text])).toEqual([
      ['system', 'text', '客户进入会话'],
      ['bot', 'text', '您好，请描述您的问题'],
      ['customer', 'text', '主卫又漏了'],
      ['customer', 'image', '[图片]'],
      ['agent', 'text', '您稍等'],
    ]);
    expect(conversation?.messages.every(({ at }) => at === START)).toBe(true);
    expect(new Set(conversation?.messages.map(({ id }) => id)).size).toBe(5);
  });

  it('says nothing while no chat is open', () => {
    const page = visit(contract);
    page.close();
    expect(read()).toBeNull();
  });
};

export const readsSafely = (contract: Contract): void => {
  const read = () => createReader(contract.adapter).read(document, START);

  it('leaves markup in a message as words', () => {
    const page = visit(contract);
    page.open('c1', '陈先生');
    page.add(said('m1', '<img src=x onerror=alert(1)><b>漏水</b>'), said('m2', ''));
    page.html('m2', '<p>第一行</p><script>alert(1)</script><p>第二行<br>第三行</p>');
    expect(read()?.messages.map(({ text }) => text)).toEqual(['<img src=x onerror=alert(1)><b>漏水</b>', '第一行\n第二行\n第三行']);
  });

  it('cuts a message of a megabyte and says so', () => {
    const page = visit(contract);
    page.open('c1', '陈先生');
    page.add(said('m1', '漏'.repeat(1_000_000)));
    const text = read()?.messages[0]?.text ?? '';
    expect(text.length).toBe(20_000);
    expect(text.endsWith('…〔已截断〕')).toBe(true);
  });

  it('takes out characters that nobody can see', () => {
    const page = visit(contract);
    page.open('c1', '陈\u200B先生');
    page.add(said('m1', '漏\u200B水\u200C了\u2060，\u202E快\u2066来\u{E0041}\u{E007F}\u0007'));
    expect(read()).toMatchObject({ title: '陈先生', messages: [{ text: '漏水了，快来' }] });
  });
};

export const readsCheaply = (contract: Contract): void => {
  it('gives the very same conversation when nothing changed, and the very same messages when others did', () => {
    const page = visit(contract);
    page.open('c1', '陈先生');
    page.fill(HISTORY);
    const observer = new MutationObserver(() => {});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const reader = createReader(contract.adapter);
    const first = reader.read(document, START);
    expect(reader.read(document, START + 60_000)).toBe(first);
    page.add(said('m6', '人呢'));
    reader.note(observer.takeRecords());
    const second = reader.read(document, START);
    expect(second?.messages).toHaveLength(6);
    expect(second?.messages.slice(0, 5).every((message, i) => message === first?.messages[i])).toBe(true);
  });
};
