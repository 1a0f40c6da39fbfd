// Browser tests: a chat with all that makes one hard: anger, several risks, somebody who must be told, steps to take.
import type { DemoTurn } from '@/test/demo/console/demo-api';

export const HARD_CHAT: readonly DemoTurn[] = [
  { from: 'customer', text: '厨房吊顶又漏了，这都第三次了' },
  { from: 'agent', text: '抱歉，前两次的记录我看到了，都没有修好。' },
  { from: 'customer', text: '我妈七十多了腿脚不好，昨天差点滑倒，你们到底管不管！！' },
  { from: 'customer', text: '今天再不来我就发抖音，记者我也联系好了，再打12345投诉你们' },
];

export const EMERGENCY_CHAT: readonly DemoTurn[] = [{ from: 'customer', text: '家里一股煤气味，我头晕想吐，孩子也吐了' }];
