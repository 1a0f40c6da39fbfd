// A page that is no console the panel knows: it says so, and a pasted chat gets its cards.
import { describe, expect, it } from 'vitest';
import { setStage } from './set-stage';

const stage = setStage();
const PLAIN = '<!doctype html><html lang="zh-CN"><title>A page</title><link rel="icon" href="data:,"><p>客户：你好</p><textarea></textarea></html>';
const PASTED = '客户：你好\n客户：厨房吊顶在滴水，这都第三次了\n我：您稍等\n客户：上个月也说来，根本没人来';

const openPlain = async (): Promise<void> => {
  const { page, served } = stage();
  await page.route('**/plain', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: PLAIN }));
  await page.goto(`${served.url}plain`);
};

const paste = async (text: string): Promise<void> => {
  const { panel } = stage();
  await panel.click('.paste textarea');
  await panel.type(text);
  await panel.clickButton('读这段');
};

describe('a page without a console', () => {
  it('is said to be none, by its name, and a chat can be pasted', async () => {
    const { panel, served } = stage();
    await openPlain();
    await panel.waitForText(`没认出 ${new URL(served.url).host} 上的聊天，可以贴一段进来`);
    await paste(PASTED);
    await panel.waitForText('重复投诉');
    expect(await stage().card(1)).not.toBe('');
  });

  it('is not written into: the cards of a pasted chat are there to copy', async () => {
    const { panel, page, browser, served } = stage();
    await openPlain();
    await panel.waitForText('没认出');
    await paste(PASTED);
    await panel.waitForText((text) => text.includes('这个页面不能插入，复制后粘贴') && text.includes('逐条'));
    const buttons = await panel.evaluate(() => {
      const [insert, ...rest] = [...document.querySelectorAll<HTMLButtonElement>('.card[data-place="1"] .card-buttons button')];
      return { insert: insert?.disabled, main: rest.find((button) => button.classList.contains('main'))?.innerText };
    });
    expect(buttons).toEqual({ insert: true, main: '复制' });
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(served.url).origin });
    const card = await stage().card(1);
    await panel.clickButton('复制', '.card');
    await panel.waitForText('复制好了');
    await page.locator('textarea').focus();
    await page.keyboard.press('Control+V');
    expect(await stage().composer()).toBe(card);
  });

  it('is left for a console, and its chat is live again', async () => {
    const { panel, page, served } = stage();
    await openPlain();
    await panel.waitForText('没认出');
    await page.goto(`${served.url}?open=deposit`);
    await panel.waitForText('苏女士');
  });

  it('takes text that is no chat without a fault', async () => {
    const { panel } = stage();
    await openPlain();
    await panel.waitForText('没认出');
    await paste('<script>document.title="ran"</script>');
    await panel.waitForText((text) => !text.includes('没认出'));
    expect(await panel.evaluate(() => document.title)).toBe('席边 Deskside');
  });
});

describe('a page of the browser itself', () => {
  it.each(['about:blank', 'data:text/html,<link rel=icon href="data:,">', 'chrome://version/'])('has a sentence and a button (%s)', async (address) => {
    const { panel, page } = stage();
    await page.goto(address);
    await panel.waitForText(/点一下浏览器工具栏上的席边图标|这是浏览器自己的页面/);
    await panel.clickButton('再看一次');
    await panel.waitForText(/点一下浏览器工具栏上的席边图标|这是浏览器自己的页面/);
  });
});
