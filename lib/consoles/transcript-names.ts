// Consoles in the page: who speaks in a copied chat, by the name that stands before a line.
import type { Speaker } from '@/lib/domain/conversation';

// Order matters: 智能客服 is a bot, 客户经理 an agent.
const ROLES: readonly (readonly [Speaker, RegExp])[] = [
  ['bot', /机器人|智能(?:客服|助手|助理)|自动(?:回复|应答)|^(?:chat)?bot\b|\bassistant\b|auto.?reply/i],
  ['system', /^(?:系统(?:消息|提示|通知)?|提示|通知|system|notice)$/i],
  [
    'agent',
    /^(?:我|本人|me|you)$|客服|坐席|座席|管家|物业|客户经理|顾问|服务(?:中心|台|站)|商家|卖家|店家|前台|\b(?:agent|support|staff|operator|advisor|representative|rep|service|seller)\b/i,
  ],
  [
    'customer',
    /客户|顾客|业主|住户|租户|租客|买家|用户|访客|来访者|来电人|投诉人|家属|\b(?:customer|client|visitor|user|owner|buyer|tenant|resident|guest|caller)\b/i,
  ],
];

// What people write before a colon inside a message.
const FIELDS =
  /^(?:问题|时间|日期|地点|地址|位置|房号|房间|电话|手机|联系(?:人|方式|电话)|姓名|备注|说明|注意|原因|结果|要求|诉求|情况|面积|金额|费用|价格|订单号?|编号|项目|车牌号?|答|问|回复|https?|ftp|ps|re|fw|tel|phone|address|date|time|note|name|subject|from|to|cc|room|unit|order)$/i;
const HONORIFIC = /(?:先生|女士|小姐|太太|阿姨|叔叔|师傅|老师|经理|总|哥|姐)$|^(?:mr|mrs|ms|miss)\b/i;

/** Role that a name itself tells; null for a person's name. Reads at most 40 characters. */
export const roleOf = (name: string): Speaker | null => {
  const short = name.trim().slice(0, 40);
  return ROLES.find(([, pattern]) => pattern.test(short))?.[0] ?? null;
};

/** True when the word before a colon names a part of a form rather than a person. */
export const isField = (name: string): boolean => FIELDS.test(name.trim());

export const hasHonorific = (name: string): boolean => HONORIFIC.test(name.trim());

/** The name without the role's word, such as 张女士 of 客户张女士; empty when nothing else stands there. */
export const bareName = (name: string): string =>
  name.replace(/^(?:客户|顾客|业主|住户|租户|租客|买家|用户|访客|customer|client|visitor|user|owner|buyer|tenant|resident|guest)[\s\-_·:：]*/i, '').trim();

/**
 * Gives every name a speaker. Where no role is told the first person who speaks is the customer and the second the agent;
 * where the agent is known everybody else is the customer's side.
 */
export const speakersOf = (names: readonly string[]): ReadonlyMap<string, Speaker> => {
  const distinct = [...new Set(names)];
  const found = new Map<string, Speaker>();
  const known = distinct.map(roleOf);
  const agentKnown = known.includes('agent');
  const customerKnown = known.includes('customer');
  const unknown = distinct.filter((_, i) => known[i] === null);
  for (const [i, name] of distinct.entries()) {
    const place = unknown.indexOf(name);
    const answering = !agentKnown && place === (customerKnown ? 0 : 1);
    found.set(name, known[i] ?? (answering ? 'agent' : 'customer'));
  }
  return found;
};
