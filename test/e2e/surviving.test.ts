// What must not matter: a killed background, a reload, a closed panel, a second window, hostile and odd chats.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('?open=leak');
});
afterAll(() => stage.close());

const next = (count: number, chat = 'leak') =>
  stage.page.evaluate(
    ({ turns, id }) => {
      for (let turn = 0; turn < turns; turn += 1) demo.next(id);
    },
    { turns: count, id: chat },
  );

describe('the panel', () => {
  it('goes on when the background is killed in the middle', async () => {
    await next(3);
    await stage.panel.waitForText('重复投诉');
    expect(await stage.browser.killBackground()).toBe(true);
    await next(2);
    await stage.panel.waitForText('插入');
    await stage.panel.clickButton('插入', '.card');
    await stage.panel.waitForText('看过再发');
    expect(await stage.sent()).toBe(0);
  });

  it('has drafts and cards again when it is closed and opened', async () => {
    await stage.panel.clickButton('改', '.card');
    await stage.panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.card textarea')?.focus());
    await stage.panel.type('，这一句是我写的');
    await stage.panel.waitForText(() => true);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await stage.reopenPanel();
    await stage.panel.waitForText('插入');
    const draft = await stage.panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.card textarea')?.value ?? '');
    expect(draft).toContain('这一句是我写的');
  });

  it('finds the chat again after the page was reloaded', async () => {
    await stage.page.reload();
    await stage.page.evaluate(() => demo.ready);
    await next(3);
    await stage.panel.waitForText('陈先生');
    await stage.panel.waitForText(/插入/);
  });

  it('switches with the page and keeps each chat its own', async () => {
    await stage.page.evaluate(() => demo.open('deposit'));
    await next(2, 'deposit');
    await stage.panel.waitForText((text) => text.includes('装修') && text.includes('苏女士'));
    await stage.page.evaluate(() => demo.open('leak'));
    await stage.panel.waitForText((text) => text.includes('陈先生') && text.includes('重复投诉'));
  });

  it('serves two windows, each with its own page', async () => {
    const second = await stage.browser.openWindow(`${stage.served.url}?open=parking`);
    await second.page.evaluate(() => demo.ready);
    await second.page.evaluate(() => void demo.next('parking'));
    await second.panel.waitForText((text) => text.includes('何先生'));
    expect(await stage.panel.text()).not.toContain('何先生');
    expect(second.panel.faults).toEqual([]);
    second.panel.close();
    await second.page.close();
  });

  it('has left no fault in its console', () => {
    expect(stage.panel.faults).toEqual([]);
  });
});

describe('odd chats', () => {
  it('with HTML and script show it as text and run nothing', async () => {
    await stage.load([], 'hostile', '<b>粗</b>女士');
    await stage.say('customer', '<img src=x onerror="document.title=\'ran\'"><script>document.title="ran"</script> 厨房漏水了，javascript:alert(1)');
    await stage.panel.waitForText('渗漏水');
    expect(await stage.panel.evaluate(() => [document.title, document.querySelectorAll('img[src="x"], #root script').length])).toEqual(['席边 Deskside', 0]);
  });

  it('of a megabyte are read', async () => {
    await stage.load([], 'huge');
    await stage.page.evaluate((text) => void demo.say({ from: 'customer', text }), `厨房漏水了。${'很长的话，'.repeat(200_000)}`);
    await stage.panel.waitForText('渗漏水', 30_000);
  });

  it('that are empty say so', async () => {
    await stage.load([], 'empty', '空白女士');
    await stage.panel.waitForText('空白女士');
    expect(await stage.panel.text()).not.toContain('插入');
  });

  it('that the library cannot answer are met with silence, and search at hand', async () => {
    await stage.load([], 'off', '周女士');
    await stage.say('customer', '你们附近图书馆周日几点关门呀');
    await stage.panel.waitForText('没有把握');
  });

  it('leave no fault in the console', () => {
    expect(stage.panel.faults).toEqual([]);
  });
});
