// Danger to life, by the built-in packs: the right card, and none where nobody is in danger.
import { describe, expect, it } from 'vitest';
import { openLibrary } from '@/lib/cli/open-library';
import { triageConversation } from '@/lib/triage/triage';
import { chat } from '@/test/fixtures/chat';

const { zh } = openLibrary([]);
const card = (text: string): string | null => triageConversation(chat([`c: ${text}`]), 'zh', zh.triage).emergency?.emergency.id ?? null;

describe('danger', () => {
  it.each([
    ['那条大狗没拴绳把我咬了', 'dog-bite'],
    ['我和孩子困在电梯里了', 'lift'],
    ['电梯卡了我奶奶半个多钟头，你们人在哪', 'lift'],
    ['厨房着火了，好大的烟', 'fire'],
    ['一屋子煤气味，头有点晕', 'gas'],
    ['楼上的阳台栏杆掉下来砸到人了', 'falling-object'],
    ['我妈在楼梯上摔倒了，起不来', 'injury'],
  ])('in “%s” shows the card %s', (text, id) => {
    expect(card(text)).toBe(id);
  });

  it.each(['万一着火了往哪边跑', '屋里暖气不热，孩子才两个月', '电梯什么时候年检', '邻居的狗老叫'])('is not heard in “%s”', (text) => {
    expect(card(text)).toBeNull();
  });
});
