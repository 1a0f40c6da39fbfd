// The small panel beside a full screen: the words to say are in view, and a calm chat takes one line.
import { describe, expect, it } from 'vitest';
import { EMERGENCY_CHAT, HARD_CHAT } from './hard-chat';
import { setStage } from './set-stage';

const stage = setStage();
const CALM = '你好，请问门禁卡在哪里办';

/** What can be seen of an element without scrolling: all of it, and nothing lies over its middle. */
const isInView = (selector: string) =>
  stage().panel.evaluate((css) => {
    const element = document.querySelector(css);
    const pane = element?.closest('.pane');
    if (!element || !pane) return `no ${css}`;
    const box = element.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (pane.scrollTop !== 0) return 'scrolled';
    const bottom = Math.min(frame.bottom, innerHeight);
    if (box.top < 0 || box.bottom > bottom + 0.5 || box.left < 0 || box.right > innerWidth) {
      return `${css} is from ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${Math.round(bottom)}`;
    }
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return over !== null && (element.contains(over) || over.contains(element)) ? 'in view' : `${css} is covered by ${over?.className}`;
  }, selector);

const widerThanPanel = () =>
  stage().panel.evaluate(() => ({
    page: document.documentElement.scrollWidth > innerWidth,
    pane: [...document.querySelectorAll('.pane')].some((pane) => pane.scrollWidth > pane.clientWidth),
  }));

describe('a panel of 320 by 600', () => {
  it.each([['zh'], ['en']] as const)('shows the first card and its Insert of a hard chat without scrolling (%s)', async (uiLang) => {
    const { panel } = stage();
    await panel.resize(320, 600);
    await panel.changeSettings({ uiLang, theme: 'light', speakOnlyOnRisk: false });
    await stage().load('林女士', HARD_CHAT);
    await panel.waitForText(uiLang === 'zh' ? '插入' : 'Insert');
    const seen = await panel.evaluate(() => ({
      hot: document.querySelectorAll('.mood.hot').length,
      risks: document.querySelectorAll('.chip.risk').length,
      handOver: document.querySelectorAll('.hand-over').length,
      steps: document.querySelectorAll('.step-line').length,
    }));
    expect(seen).toEqual({ hot: 1, risks: expect.any(Number), handOver: 1, steps: 1 });
    expect(seen.risks).toBeGreaterThanOrEqual(3);
    expect(await isInView('.card[data-place="1"] .card-buttons button')).toBe('in view');
    expect(await isInView('.card[data-place="1"]')).toBe('in view');
    expect(await widerThanPanel()).toEqual({ page: false, pane: false });
  });

  it('does so with other chats under way too', async () => {
    const { panel } = stage();
    await panel.resize(320, 600);
    await stage().ask(CALM, '何先生');
    await stage().load('林女士', HARD_CHAT);
    await panel.waitForText((text) => text.includes('插入') && text.includes('重复投诉'));
    await panel.evaluate(() => document.querySelector('.pane')?.scrollTo(0, 0));
    expect(await isInView('.card[data-place="1"] .card-buttons button')).toBe('in view');
    expect(await isInView('.card[data-place="1"]')).toBe('in view');
  });

  it('has one status line and the cards for a calm chat, and nothing else above them', async () => {
    const { panel } = stage();
    await panel.resize(320, 600);
    await stage().ask(CALM, '何先生');
    const head = await panel.evaluate(() => [...(document.querySelector('.head')?.children ?? [])].map((element) => element.className));
    expect(head).toEqual(['chat-head', 'status-line']);
    const line = await panel.evaluate(() => {
      const words = document.createRange();
      words.selectNodeContents(document.querySelector('.status-line') ?? document.body);
      return { text: words.toString(), lines: new Set([...words.getClientRects()].map((box) => Math.round(box.bottom))).size };
    });
    expect(line).toEqual({ text: expect.stringMatching(/^普通咨询/), lines: 1 });
    expect(await isInView('.card[data-place="1"]')).toBe('in view');
  });

  it('says nothing but that line to somebody who wants to hear of risk only', async () => {
    const { panel } = stage();
    await panel.changeSettings({ uiLang: 'zh', theme: 'light', speakOnlyOnRisk: true });
    await stage().load('何先生', [{ from: 'customer', text: CALM }]);
    await panel.waitForText('看话术');
    expect(await panel.evaluate(() => document.querySelectorAll('.card').length)).toBe(0);
    await panel.clickButton('看话术');
    await panel.waitForText('插入');
    await stage().load('林女士', HARD_CHAT);
    await panel.waitForText((text) => text.includes('插入') && text.includes('重复投诉'));
  });

  it('puts an emergency before everything: what to say first, whom to call, what to do', async () => {
    const { panel } = stage();
    await panel.resize(320, 600);
    await stage().load('林女士', EMERGENCY_CHAT);
    await panel.waitForText('插入');
    const shown = await panel.evaluate(() => {
      const head = document.querySelector('.head');
      return {
        first: head?.firstElementChild?.className,
        opening: (document.querySelector<HTMLElement>('.emergency .opening')?.innerText ?? '') !== '',
        calls: document.querySelectorAll('.emergency .calls li').length > 0,
        checks: document.querySelectorAll('.emergency .checklist input').length > 0,
        above: (document.querySelector('.cards')?.getBoundingClientRect().top ?? Infinity) >= (head?.getBoundingClientRect().bottom ?? 0),
        main: document.querySelectorAll('.button.main').length,
      };
    });
    expect(shown).toEqual({ first: 'emergency', opening: true, calls: true, checks: true, above: true, main: 1 });
    expect(await isInView('.emergency .opening')).toBe('in view');
    expect(await isInView('.emergency .button.main')).toBe('in view');
    await panel.clickButton('插入', '.emergency');
    await panel.waitForText('看过再发');
    const opening = await panel.evaluate(() => document.querySelector<HTMLElement>('.emergency .opening')?.innerText);
    expect(await stage().composer()).toBe(opening);
  });

  it('lets an emergency come before cards that somebody is reading', async () => {
    const { panel } = stage();
    await stage().ask(CALM, '何先生');
    await panel.clickButton('改', '.card');
    await panel.type('我正在写。');
    for (const { from, text } of EMERGENCY_CHAT) await stage().say(from, text);
    await expect.poll(() => panel.evaluate(() => document.querySelectorAll('.emergency .opening').length)).toBe(1);
    expect(await isInView('.emergency .opening')).toBe('in view');
    await panel.waitForText((text) => text.includes('恢复草稿') || text.includes('还原'));
  });
});
