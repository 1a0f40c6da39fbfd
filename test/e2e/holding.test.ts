// While somebody reads or writes nothing moves under them; what is new waits in sight, and what is risky does not wait.
import { describe, expect, it } from 'vitest';
import { setStage } from './set-stage';

const stage = setStage();
const LEAK = '厨房吊顶在滴水，师傅什么时候能来';
const THREAT = '今天再不来我就发抖音，再打12345投诉你们';
const ANSWER = '师傅今天下午三点到您家，出发前给您打电话。';
const MINE = '这一句是我写的。';

const topOfCards = () => stage().panel.evaluate(() => document.querySelector('.card')?.getBoundingClientRect().top);

describe('cards under the pointer', () => {
  it('stay as and where they are, and the newer ones come by a click', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    await panel.click('.card .bubbles');
    const before = { card: await stage().card(1), top: await topOfCards() };
    await stage().say('customer', THREAT);
    await panel.waitForText('有新建议');
    expect({ card: await stage().card(1), top: await topOfCards() }).toEqual(before);
    await panel.clickButton('有新建议');
    await panel.waitForText('媒体曝光');
    expect(await stage().card(1)).not.toBe(before.card);
  });

  it('do not hide a new risk: it is told above them at once', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    await panel.click('.card .bubbles');
    await stage().say('customer', THREAT);
    await panel.waitForText('有新建议');
    await panel.waitForText('媒体曝光', 3_000);
  });

  it('do not keep the cards of the next question away once the last one is answered', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    await panel.clickButton('插入', '.card');
    await panel.waitForText('看过再发');
    await stage().say('agent', ANSWER);
    await panel.waitForText('已经回了');
    await stage().say('customer', '这都报到第三次了，还是没人来修');
    await panel.waitForText('重复投诉', 3_000);
    expect(await stage().card(1)).not.toBe('');
  });
});

describe('a draft', () => {
  it('can be had again after an answer took its card away', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    await panel.clickButton('改', '.card');
    await panel.type(MINE);
    await panel.movePointerAway();
    await stage().say('agent', ANSWER);
    await panel.waitForText((text) => text.includes('已经回了') && text.includes('恢复草稿'));
    await panel.clickButton('恢复草稿');
    await expect.poll(() => stage().composer()).toContain(MINE);
  });
});
