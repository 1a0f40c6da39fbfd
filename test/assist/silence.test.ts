// Silence beats a weak card: what the built-in library can't answer, and what it must.
import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/assist/suggest';
import { openLibrary } from '@/lib/cli/open-library';
import { chat } from '@/test/fixtures/chat';

const library = openLibrary([]);
/** Owning up to being out of scope is an answer, not a weak card. */
const isQuiet = (text: string): boolean => {
  const { replies } = suggest(chat([`c: ${text}`]), library);
  return replies.length === 0 || (replies[0]?.sources[0]?.of ?? '') === 'service.other';
};

const OFF_TOPIC = [
  '明天股市会涨吗',
  '怎么学好英语',
  '世界杯谁赢了',
  '推荐一部电影',
  '去三亚几月份最好',
  '减肥吃什么',
  '量子力学是什么',
  '高铁票怎么改签',
  '公务员考试什么时候报名',
  '世界杯今晚几点踢',
  '猫粮哪个牌子好',
  '周末去哪玩',
  '什么手机拍照好',
  '帮我写一首关于秋天的诗',
  '附近哪家火锅好吃',
  '你会唱歌吗',
  '苹果手机怎么截图',
  '医保报销比例是多少',
  '1+1等于几',
  'asdfghjkl',
  '哈哈哈哈',
  '面试要注意什么',
  '彩票怎么买',
  '怎么办护照',
  '帮我翻译一句话',
  '孩子发烧能吃什么药',
  '西红柿炒蛋先放哪个',
  '驾照扣了几分怎么查',
  '哪只基金好',
  '菊花什么时候开',
];
const ANSWERABLE = [
  '物业费怎么算的',
  '地库停车位租一个多少钱',
  '楼上天天半夜拖椅子',
  '卫生间漏到楼下了',
  '电梯又坏了',
  '装修押金什么时候退',
  '房产证什么时候能办',
  '我想约周六看房',
  '首付最低几成',
  '定金能退吗',
  '交房要带什么',
  '验房发现地砖空鼓',
  '合同里说好的飘窗没有了',
  '小区路灯坏了没人修',
  '垃圾桶三天没清了',
  '楼道里堆满了杂物',
  '有人遛狗不牵绳',
  '保安态度太差',
  '公共收益公示在哪看',
  '报修了一个星期没人来',
  '门锁坏了打不开',
  '阳台能不能封',
  '宽带怎么开通',
  '停水停到几点',
  '钥匙可以让家人代领吗',
  '实测面积少了两平',
  '学区划到哪个小学',
  '工地是不是停工了',
  '楼盘在什么位置',
  '怎么一直打电话推销',
  '投诉了没人回复',
  '夸一下你们的保洁阿姨',
  '把我的信息删掉',
  '外墙砖掉下来了',
  '贷款批不下来怎么办',
  '降价了要求补差价',
  '销售承诺的没兑现',
  '逾期交房怎么赔',
  '电动车在楼道充电',
  '物业用房漏水泡了我的地板谁赔',
];

describe('silence', () => {
  it('meets at least nine in ten of the questions that have nothing to do with the trade', () => {
    const loud = OFF_TOPIC.filter((text) => !isQuiet(text));
    expect(loud.length, loud.join(' / ')).toBeLessThanOrEqual(OFF_TOPIC.length * 0.1);
  });

  it('meets at most one in twenty of those that the library answers', () => {
    const quiet = ANSWERABLE.filter(isQuiet);
    expect(quiet.length, quiet.join(' / ')).toBeLessThanOrEqual(ANSWERABLE.length * 0.05);
  });

  it.each(['在吗', '你好', '有人吗？', 'hello', 'are you there?'])('is not kept when somebody knocks: %s', (text) => {
    const { replies } = suggest(chat([`c: ${text}`]), library);
    expect(replies.map((reply) => reply.sources[0]?.of)).toEqual(['pb.inquiry']);
  });

  it('is not broken by a mere greeting when there is a question', () => {
    const { replies } = suggest(chat(['c: 你好，我想问下验房要带什么']), library);
    expect(replies[0]?.sources[0]?.of).toBe('handover.inspection');
  });
});
