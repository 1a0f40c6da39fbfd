// From the card into the composer: the whole, a part, a draft, by shortcut; never into another chat, never sent.
import { describe, expect, it } from 'vitest';
import { pressShortcut } from './press-shortcut';
import { setStage } from './set-stage';

const stage = setStage();
const LEAK = '厨房吊顶在滴水，师傅什么时候能来';
const INSERTED = '看过再发';

const caret = () =>
  stage().page.evaluate(() => {
    const field = document.querySelector('textarea');
    return { focused: document.activeElement === field, start: field?.selectionStart, end: field?.selectionEnd };
  });

describe('a card', () => {
  it('is written into the composer as it stands, and focus and caret are there afterwards', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    const card = await stage().card(1);
    expect(card).not.toBe('');
    await panel.clickButton('插入', '.card');
    await panel.waitForText(INSERTED);
    expect(await stage().composer()).toBe(card);
    expect(await caret()).toEqual({ focused: true, start: card.length, end: card.length });
    expect(await panel.text()).toContain('再插入');
  });

  it('is taken back by one key', async () => {
    const { panel, page } = stage();
    await stage().ask(LEAK);
    await panel.clickButton('插入', '.card');
    await panel.waitForText(INSERTED);
    await page.keyboard.press('Control+Z');
    expect(await stage().composer()).toBe('');
  });

  it('can go in bubble by bubble', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    const [, second] = (await stage().card(1)).split('\n');
    await panel.clickButton('逐条', '.card');
    await panel.clickButton('插入第 2 条', '.card');
    await panel.waitForText(INSERTED);
    expect(await stage().composer()).toBe(second);
  });

  it('goes in as it was edited', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    const card = await stage().card(1);
    await panel.clickButton('改', '.card');
    await panel.type('这一句是我写的。');
    await panel.clickButton('插入', '.card');
    await panel.waitForText(INSERTED);
    expect(await stage().composer()).toBe(`${card}这一句是我写的。`);
  });

  it('leaves what the person had typed, and stands above it', async () => {
    const { panel, page } = stage();
    await stage().ask(LEAK);
    await page.locator('textarea').fill('【云栖物业 小许】');
    await page.locator('textarea').blur();
    const card = await stage().card(1);
    await panel.clickButton('插入', '.card');
    await panel.waitForText(INSERTED);
    expect(await stage().composer()).toBe(`${card}\n【云栖物业 小许】`);
  });

  it('goes in where the caret stands', async () => {
    const { panel, page } = stage();
    await stage().ask(LEAK);
    await page.locator('textarea').fill('我先说一句。');
    const card = await stage().card(1);
    await panel.clickButton('插入', '.card');
    await panel.waitForText(INSERTED);
    expect(await stage().composer()).toBe(`我先说一句。${card}`);
  });
});

describe('another chat', () => {
  it('gets nothing while the page is on its way to it and the panel still shows the one before', async () => {
    const { panel, page, served } = stage();
    await page.goto(`${served.url}?open=none&switch=1500`);
    await page.evaluate(() => demo.ready);
    await stage().ask(LEAK);
    await page.evaluate(() => void demo.open('deposit'));
    expect(await panel.text()).toContain('林女士');
    await panel.clickButton('插入', '.card');
    await panel.waitForText('页面换了会话，没有写入');
    expect(await stage().composer()).toBe('');
    await panel.waitForText('苏女士');
    expect(await stage().composer()).toBe('');
  });

  it('gets nothing by shortcut either', async () => {
    const { panel, page, served, browser } = stage();
    await page.goto(`${served.url}?open=none&switch=1500`);
    await page.evaluate(() => demo.ready);
    await stage().ask(LEAK);
    await page.evaluate(() => void demo.open('deposit'));
    await pressShortcut(browser, 1, page);
    await panel.waitForText('页面换了会话，没有写入');
    expect(await stage().composer()).toBe('');
  });

  it('gets nothing when it is the open one and the panel was turned back to the one before', async () => {
    const { panel, page } = stage();
    await stage().ask(LEAK);
    await stage().ask('装修押金怎么退', '何先生');
    await panel.clickButton('林女士', '.strip');
    await panel.waitForText('页面上开着别的会话');
    expect(await panel.evaluate(() => document.querySelector<HTMLButtonElement>('.card .card-buttons button')?.disabled)).toBe(true);
    await pressShortcut(stage().browser, 1, page);
    await panel.waitForText('页面换了会话，没有写入');
    expect(await stage().composer()).toBe('');
  });
});

describe('a shortcut', () => {
  it.each([1, 2, 3])('puts card %i into the composer, heard by the background', async (place) => {
    const { panel, page, browser } = stage();
    await stage().ask(LEAK);
    const card = await stage().card(place);
    expect(card).not.toBe('');
    await pressShortcut(browser, place, page);
    await panel.waitForText(INSERTED);
    expect(await stage().composer()).toBe(card);
    expect(await caret()).toEqual({ focused: true, start: card.length, end: card.length });
  });

  it('writes nothing while an input method makes a word in the composer', async () => {
    const { panel, page, browser } = stage();
    await stage().ask(LEAK);
    await page.locator('textarea').focus();
    const keys = await browser.context.newCDPSession(page);
    await keys.send('Input.imeSetComposition', { text: 'nin', selectionStart: 3, selectionEnd: 3 });
    await pressShortcut(browser, 1, page);
    await panel.waitForText('输入法还在选字，没有写入');
    expect(await stage().composer()).toBe('nin');
    await keys.detach();
  });

  it('writes nothing once the chat is answered', async () => {
    const { panel, page, browser } = stage();
    await stage().ask(LEAK);
    await stage().say('agent', '师傅今天下午三点到您家，出发前给您打电话。');
    await panel.waitForText('已经回了');
    await pressShortcut(browser, 1, page);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await stage().composer()).toBe('');
  });
});
