// A copied chat becomes a conversation, whatever it was copied from.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '@/lib/consoles/parse-transcript';

const NOW = new Date(2026, 10, 20, 15, 0).getTime();
const parse = (text: string) => parseTranscript(text, NOW);
const turns = (text: string) => parse(text).messages.map(({ from, text: words }) => `${from}: ${words}`);
const local = (...date: [number, number, number, number, number, number?]) => new Date(date[0], date[1] - 1, date[2], date[3], date[4], date[5] ?? 0).getTime();

describe('a chat with roles before a colon', () => {
  it('is told apart in Chinese', () => {
    expect(turns('客户：厨房漏水了\n我：您好，请问哪一户\n客户：8栋1603')).toEqual(['customer: 厨房漏水了', 'agent: 您好，请问哪一户', 'customer: 8栋1603']);
  });

  it('is told apart in English', () => {
    expect(turns('Customer: The lift is stuck again\nAgent: I am sorry to hear that.\nBot: Please rate us')).toEqual([
      'customer: The lift is stuck again',
      'agent: I am sorry to hear that.',
      'bot: Please rate us',
    ]);
  });

  it('keeps the lines of a long message together, fields of a form too', () => {
    expect(turns('业主张女士：我家漏水\n地址：8栋1603\n\n电话：家里没人接\n物业管家：收到')).toEqual([
      'customer: 我家漏水\n地址：8栋1603\n\n电话：家里没人接',
      'agent: 收到',
    ]);
  });

  it('reads a time before or behind the name', () => {
    const messages = parse('[10:20] 客户：在吗\n客服 10:21：在的').messages;
    expect(messages.map(({ at }) => at)).toEqual([local(2026, 11, 20, 10, 20), local(2026, 11, 20, 10, 21)]);
  });

  it('takes words before the first name for the other side', () => {
    expect(turns('……漏了三天了\n客服：您好\n客户：快点')).toEqual(['customer: ……漏了三天了', 'agent: 您好', 'customer: 快点']);
  });
});

describe('a chat with a time beside each name', () => {
  it('is read as QQ and WeCom copy it', () => {
    const conversation = parse('张三 2026-01-02 10:20:33\n水管爆了\n赶紧来人\n\n云栖客服(10086) 2026-01-02 10:21:05\n马上安排');
    expect(conversation.title).toBe('张三');
    expect(conversation.messages).toMatchObject([
      { from: 'customer', text: '水管爆了\n赶紧来人', at: local(2026, 1, 2, 10, 20, 33) },
      { from: 'agent', text: '马上安排', at: local(2026, 1, 2, 10, 21, 5) },
    ]);
  });

  it('is read with the time first', () => {
    expect(turns('2026/1/2 上午10:20 张三\n在吗\n2026/1/2 上午10:25 李四\n在')).toEqual(['customer: 在吗', 'agent: 在']);
  });

  it('is read with a role and a time of day', () => {
    expect(turns('客服 10:20\n您好\n客户 10:21\n押金什么时候退')).toEqual(['agent: 您好', 'customer: 押金什么时候退']);
  });
});

describe('a chat as WeChat copies it', () => {
  it('has the words below the name', () => {
    expect(turns('张三:\n在吗\n\n李四:\n在的，您说\n\n张三:\n[图片]')).toEqual(['customer: 在吗', 'agent: 在的，您说', 'customer: [图片]']);
  });

  it('tells pictures, voices and recalled messages', () => {
    const kinds = parse('客户：[图片]\n客户：[语音] 12″\n客户：已撤回\n张三撤回了一条消息\n客服：您好').messages.map(({ from, kind }) => `${from} ${kind}`);
    expect(kinds).toEqual(['customer image', 'customer voice', 'customer recall', 'system recall', 'agent text']);
  });
});

describe('text without marks', () => {
  it('is one message of the customer', () => {
    expect(turns('楼上漏水\n已经三天了：没人管')).toEqual(['customer: 楼上漏水\n已经三天了：没人管']);
    expect(turns('时间：昨天\n地点：8栋\n问题：漏水')).toEqual(['customer: 时间：昨天\n地点：8栋\n问题：漏水']);
  });

  it('may address the other side without becoming its words', () => {
    expect(turns('尊敬的物业：\n我家漏水三天了')).toEqual(['customer: 尊敬的物业：\n我家漏水三天了']);
  });

  it('may be nothing at all', () => {
    expect(parse(' \n\u200B\n').messages).toEqual([]);
  });
});

describe('any text', () => {
  it('is read without an error, into messages with ids of their own, the same each time', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('客户：', '我: ', '\n', '10:20', '张三 ', '2026-01-02 ', '(', '[图片]', '——', '\u{E0041}'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const conversation = parse(text);
        expect(parse(text)).toEqual(conversation);
        expect(new Set(conversation.messages.map(({ id }) => id)).size).toBe(conversation.messages.length);
        expect(conversation.messages.every((message) => message.text !== '' && !Number.isNaN(message.at))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of a megabyte takes no longer than a blink', () => {
    const hostile = [`客户：${'漏'.repeat(1_000_000)}`, 'a '.repeat(500_000), '张三 10:20\n'.repeat(90_000), ' '.repeat(1_000_000), '1/'.repeat(500_000)];
    for (const text of hostile) {
      const start = performance.now();
      parse(text);
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });

  it('keeps its key when more of the same chat is pasted', () => {
    expect(parse('客户：在吗\n我：在').key).toBe(parse('客户：在吗\n我：在\n客户：漏水').key);
  });
});
