// As it ships: a browser that never saw it, a page that it may not read, and what it says and asks then.
import { describe, expect, it } from 'vitest';
import { setStage } from './set-stage';

const stage = setStage({ build: 'production' });
const ELSEWHERE = 'data:text/html,<title>A page</title><link rel=icon href="data:,">';

type Extension = {
  readonly chrome: {
    readonly permissions: {
      request: (asked: object) => Promise<boolean>;
      contains: (asked: object) => Promise<boolean>;
      readonly onAdded: { readonly dispatch: (added: object) => void };
    };
  };
  asked?: object;
};

const host = () => new URL(stage().served.url).host;

describe('a page that it may not read', () => {
  it('is named, with one sentence and the one button that asks for it', async () => {
    const { panel } = stage();
    await panel.waitForText('还没得到允许，读不到这个网站的聊天');
    const buttons = await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('#pane-assist button')].map((button) => button.innerText));
    expect(buttons).toEqual([`允许读取 ${host()}`]);
    expect(await panel.text()).not.toContain('林女士');
  });

  it('is asked for by that button, this site alone and straight from the click', async () => {
    const { panel } = stage();
    await panel.evaluate(() => {
      const world = globalThis as unknown as Extension;
      world.chrome.permissions.request = (asked) => {
        world.asked = { ...asked, clicked: navigator.userActivation.isActive };
        return Promise.resolve(false);
      };
    });
    await panel.clickButton('允许读取');
    const asked = await panel.evaluate(() => (globalThis as unknown as Extension).asked);
    expect(asked).toEqual({ origins: [`http://${host()}/*`], clicked: true });
    await panel.waitForText('还没得到允许');
  });

  it('is read as soon as it is granted', async () => {
    const { panel, page } = stage();
    await page.evaluate(() => demo.open('deposit'));
    await panel.waitForText('还没得到允许');
    // No headless browser can answer its own prompt; the click on the icon lets the page be read meanwhile.
    await stage().browser.clickIcon(page);
    await panel.evaluate(() => {
      const { permissions } = (globalThis as unknown as Extension).chrome;
      permissions.contains = () => Promise.resolve(true);
      permissions.onAdded.dispatch({ origins: [] });
    });
    await panel.waitForText('苏女士');
  });
});

describe('another site', () => {
  it('hides its address until the icon is clicked there, and the panel says that', async () => {
    const { panel, page, browser } = stage();
    await page.goto(ELSEWHERE);
    await page.goto(`${stage().served.url}?open=none`);
    await panel.waitForText('点一下浏览器工具栏上的席边图标');
    // To look again changes nothing before that click. After it the panel looks by itself, and the button may be gone.
    await panel.clickButton('再看一次');
    await panel.waitForText('点一下浏览器工具栏上的席边图标');
    await browser.clickIcon(page);
    await panel.waitForText(`允许读取 ${host()}`);
  });

  it('is looked at again by the click on the icon itself', async () => {
    const { panel, page, browser } = stage();
    await page.goto(ELSEWHERE);
    await page.goto(`${stage().served.url}?open=none`);
    await panel.waitForText('点一下浏览器工具栏上的席边图标');
    await browser.clickIcon(page);
    await panel.waitForText(`允许读取 ${host()}`, 3_000);
  });
});
