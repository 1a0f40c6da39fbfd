// The interface's language and look change while it runs, in every window, and stay changed.
import { describe, expect, it } from 'vitest';
import { HARD_CHAT } from './hard-chat';
import { setStage } from './set-stage';

const stage = setStage();
const HAN = /\p{Script=Han}/u;

/** What is not the interface's own: the chat, replies and knowledge in the chat's language, and a language's name in itself. */
const CONTENT = [
  ...['.chat-head', '.strip', '.quotes', '.hand-over span', '.step-line p', '.card h2', '.source', '.bubbles', '.mini-open > [lang]'],
  ...['.asks li > span', '.avoid', '.manner span', '.hit', 'label[lang]'],
].join();

const interfaceWords = () =>
  stage().panel.evaluate(
    (content) =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element.childElementCount === 0 && element.getClientRects().length > 0 && !element.closest(content))
        .map((element) => element.innerText?.trim() ?? '')
        .filter((text) => text !== ''),
    CONTENT,
  );

describe('the language', () => {
  it('changes at once and wholly, while the replies stay in the language of the chat', async () => {
    const { panel } = stage();
    await stage().load('林女士', HARD_CHAT);
    await panel.waitForText('插入');
    const reply = await stage().card(1);
    await panel.clickButton('设置', '.tabs');
    await panel.click('label[lang="en"]');
    await panel.waitForText('Settings');
    expect((await interfaceWords()).filter((text) => HAN.test(text))).toEqual([]);
    await panel.clickButton('Assist');
    await panel.waitForText('Insert');
    expect(await panel.evaluate(() => document.documentElement.lang)).toBe('en');
    expect((await interfaceWords()).filter((text) => HAN.test(text))).toEqual([]);
    expect(await stage().card(1)).toBe(reply);
    await panel.clickButton('Settings', '.tabs');
    await panel.click('label[lang="zh-CN"]');
    await panel.clickButton('辅助');
    await panel.waitForText('插入');
    expect(await panel.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  });

  it('changes in the panels of other windows too, and is kept', async () => {
    const { panel, browser, served, page } = stage();
    const second = await browser.openWindow(`${served.url}?open=none`);
    await second.panel.waitForText('辅助');
    await second.panel.clickButton('设置', '.tabs');
    await second.panel.click('label[lang="en"]');
    await panel.waitForText('Assist');
    second.panel.close();
    await second.page.close();
    await page.bringToFront();
    await panel.reload();
    await panel.waitForText('Assist');
  });

  it('keeps a draft that is being written', async () => {
    const { panel } = stage();
    await stage().ask('厨房吊顶在滴水，师傅什么时候能来');
    await panel.clickButton('改', '.card');
    await panel.type('我正在写。');
    await panel.changeSettings({ uiLang: 'en', theme: 'dark', speakOnlyOnRisk: false });
    await panel.waitForText('Assist');
    expect(await panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.card textarea')?.value)).toContain('我正在写。');
  });
});

describe('the look', () => {
  const ground = () =>
    stage().panel.evaluate(() => {
      const [red = 255, green = 255, blue = 255] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
      return red + green + blue < 3 * 128 ? 'dark' : 'light';
    });

  it('turns dark and light by the setting, and follows the system when told to', async () => {
    const { panel } = stage();
    await panel.clickButton('设置', '.tabs');
    await panel.clickButton('深色');
    await expect.poll(ground).toBe('dark');
    await panel.clickButton('浅色');
    await expect.poll(ground).toBe('light');
    await panel.clickButton('跟随系统');
    for (const value of ['dark', 'light']) {
      await panel.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
      await expect.poll(ground).toBe(value);
    }
  });
});
