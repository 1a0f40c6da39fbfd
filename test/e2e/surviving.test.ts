// What must not matter: a killed background, a reload, a closed panel, another tab, a second window, a change of chat.
import { describe, expect, it } from 'vitest';
import { pressShortcut } from './press-shortcut';
import { setStage } from './set-stage';

const stage = setStage();
const LEAK = '厨房吊顶在滴水，师傅什么时候能来';
const MINE = '这一句是我写的。';
const INSERTED = '看过再发';

const editCard = async (): Promise<void> => {
  const { panel } = stage();
  await panel.clickButton('改', '.card');
  await panel.type(MINE);
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await panel.movePointerAway();
};

const draft = () => stage().panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.card textarea')?.value ?? '');

const waitForDraft = (): Promise<void> => expect.poll(draft, { timeout: 5_000 }).toContain(MINE);

describe('a killed background', () => {
  it('changes nothing for the chat under way, and is there again for the next click on the icon', async () => {
    const { panel, page, browser } = stage();
    await stage().ask(LEAK);
    expect(await browser.killBackground()).toBe(true);
    await stage().say('customer', '这都报到第三次了，还是没人来修');
    await panel.waitForText('重复投诉');
    const card = await stage().card(1);
    await panel.clickButton('插入', '.card');
    await panel.waitForText(INSERTED);
    expect(await stage().composer()).toBe(card);
    await stage().reopenPanel();
    await stage().panel.waitForText('重复投诉');
    await page.locator('textarea').fill('');
    await pressShortcut(browser, 1, page);
    await stage().panel.waitForText(INSERTED);
    expect(await stage().composer()).toBe(card);
  });
});

describe('a reload of the page', () => {
  it('brings the chat back with its cards and the draft', async () => {
    const { panel, page, served } = stage();
    const turns = [{ from: 'customer', text: LEAK }];
    await page.route('**/chats/kept.json', (route) => route.fulfill({ json: { id: 'kept', customer: { name: '方女士' }, ready: 1, turns } }));
    await page.goto(`${served.url}?chats=kept&open=kept`);
    await panel.waitForText('插入');
    await editCard();
    await page.reload();
    await page.evaluate(() => demo.ready);
    await panel.waitForText((text) => text.includes('方女士') && text.includes('插入') && !text.includes('和页面断开了'));
    await waitForDraft();
    await panel.clickButton('插入', '.card');
    await panel.waitForText(INSERTED);
    expect(await stage().composer()).toContain(MINE);
    await stage().say('customer', '这都报到第三次了，还是没人来修');
    await panel.waitForText('有新建议');
    await panel.clickButton('有新建议');
    await panel.waitForText('重复投诉');
  });
});

describe('a closed panel', () => {
  it('has its cards, drafts and marks again when it is opened', async () => {
    await stage().ask(LEAK);
    await editCard();
    await stage().panel.clickButton('插入', '.card');
    await stage().panel.waitForText(INSERTED);
    await stage().reopenPanel();
    await stage().panel.waitForText('再插入');
    await waitForDraft();
  });

  it('opens on what was said meanwhile', async () => {
    const { browser, page } = stage();
    await stage().ask(LEAK);
    await browser.closePanel(stage().panel);
    await stage().say('customer', '这都报到第三次了，还是没人来修');
    stage().panel = await browser.openPanel(page);
    await stage().panel.waitForText(/重复投诉|Repeat/);
  });
});

describe('a change of chat', () => {
  it('changes the panel, and coming back brings the draft back', async () => {
    const { panel, page } = stage();
    const id = await stage().ask(LEAK);
    await editCard();
    await stage().ask('装修押金怎么退', '何先生');
    await panel.waitForText((text) => text.includes('装修押金') && !text.includes('厨房吊顶'));
    expect(await draft()).toBe('');
    await page.evaluate((chat) => void demo.open(chat), id);
    await panel.waitForText((text) => text.includes('渗漏水') && !text.includes('装修押金'));
    await waitForDraft();
  });
});

describe('another tab', () => {
  it('has a panel of its own chat, and the first one is as it was', async () => {
    const { panel, page, browser, served } = stage();
    await stage().ask(LEAK);
    await editCard();
    const other = await browser.context.newPage();
    await other.goto(`${served.url}?open=parking`);
    await other.evaluate(async () => {
      await demo.ready;
      demo.next('parking');
    });
    await panel.waitForText('何先生');
    await page.bringToFront();
    await panel.waitForText((text) => text.includes('林女士') && text.includes('渗漏水'));
    await waitForDraft();
    await other.close();
  });
});

describe('two windows', () => {
  it('have each the chat of their own page, and a shortcut writes into one of them', async () => {
    const { panel, page, browser, served } = stage();
    await stage().ask(LEAK);
    const second = await browser.openWindow(`${served.url}?open=parking`);
    await second.page.evaluate(async () => {
      await demo.ready;
      demo.next('parking');
    });
    await second.panel.waitForText((text) => text.includes('何先生') && /插入|Insert/.test(text));
    expect(await second.panel.text()).not.toContain('林女士');
    expect(await panel.text()).not.toContain('何先生');
    await pressShortcut(browser, 1, second.page);
    await expect.poll(() => second.page.evaluate(() => document.querySelector('textarea')?.value)).not.toBe('');
    expect(await stage().composer()).toBe('');
    await panel.clickButton('插入', '.card');
    await panel.waitForText(INSERTED);
    expect(await second.page.evaluate(() => demo.sent.length)).toBe(0);
    second.panel.close();
    await second.page.close();
    await page.bringToFront();
  });
});
