// A complaint chat from the first word to the last, and what the panel shows after each.
import { beforeAll, describe, expect, it } from 'vitest';
import { setStage } from './set-stage';

const stage = setStage({ goesOn: true });
beforeAll(() => stage().load('林女士'));

/** Who says what, what the panel must show then, and what it must no longer show. */
const TURNS: readonly (readonly ['customer' | 'agent' | 'bot', string, readonly (string | RegExp)[], readonly string[]])[] = [
  ['bot', '您好，欢迎来到云栖服务台，请简单描述问题。', ['林女士'], ['插入']],
  ['customer', '你好，厨房吊顶在滴水', ['渗漏水', '插入'], ['重复投诉', '转主管']],
  ['customer', '就在水槽上面', ['渗漏水', '插入'], []],
  ['agent', '您稍等', ['插入'], []],
  ['agent', '师傅明天上午九点到您家，出发前我让他给您打电话。', ['等客户'], ['插入']],
  ['customer', '这都第三次了，上个月也说明天来，根本没人来', ['不满', '重复投诉', '插入', '第三次'], []],
  ['agent', '抱歉，前两次的记录我看到了，都没有修好。', [], ['插入']],
  ['customer', '你们到底管不管！！楼下都找上门了！', [/愤怒|危机/, '插入'], ['打给谁']],
  ['customer', '我妈腿脚不好，昨天差点滑倒', ['特殊人群', '插入'], []],
  ['agent', '我现在报给工程主管，由他接手。', ['等客户'], ['插入']],
  ['customer', '今天再不来，我就发抖音，记者我也联系好了', ['媒体曝光', /转主管|转专业部门/, '危机', '插入'], []],
  ['customer', '吊顶的损失你们怎么赔', [/赔偿/, '插入'], []],
  ['agent', '赔多少要由主管定，下午四点前他给您打电话。', ['等客户'], ['插入']],
  ['customer', '好的，谢谢，刚才话说重了', ['插入'], ['愤怒', '危机']],
];

describe('a complaint chat', () => {
  it.each(TURNS.map((turn, at) => [at + 1, ...turn] as const))('turn %i, %s: %s', async (_, from, text, shown, gone) => {
    await stage().say(from, text);
    const wrong = async (): Promise<readonly string[]> => {
      const words = await stage().panel.text();
      const missing = ['林女士', ...shown].filter((want) => (typeof want === 'string' ? !words.includes(want) : !want.test(words)));
      return [...missing.map((want) => `lacks ${want}`), ...gone.filter((bad) => words.includes(bad)).map((bad) => `still shows ${bad}`)];
    };
    await expect.poll(wrong, { timeout: 5_000 }).toEqual([]);
  });
});
