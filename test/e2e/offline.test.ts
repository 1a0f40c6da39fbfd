// No network, no server: everything works with the extension's own files, and nobody asks for anything else.
import { describe, expect, it } from 'vitest';
import { HARD_CHAT } from './hard-chat';
import { setStage } from './set-stage';

const stage = setStage({ goesOn: true });

describe('without a network', () => {
  it('no name is resolved, and an attempt would be heard', async () => {
    const { watch } = stage();
    const page = await stage().browser.context.newPage();
    await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    await page.close();
    await watch.settled();
    expect(watch.requests.splice(0).map(({ what }) => what)).toContain('http://example.com/');
    watch.faults.splice(0);
  });

  it('a message in the page is in the panel a moment later', async () => {
    const { panel } = stage();
    await stage().fresh();
    await stage().load('林女士', HARD_CHAT);
    await panel.waitForText((text) => text.includes('插入') && text.includes('重复投诉'));
    await stage().say('agent', '我现在报给工程主管，由他接手。');
    await panel.waitForText('已经回了');
    await stage().say('customer', '那吊顶的损失你们怎么赔');
    await panel.waitForText('插入');
  });

  it('insertion, search, drafts and settings do their work', async () => {
    const { panel } = stage();
    const card = await stage().card(1);
    await panel.clickButton('插入', '.card');
    await panel.waitForText('看过再发');
    expect(await stage().composer()).toBe(card);
    await panel.clickButton('查话术');
    await panel.click('.search input');
    await panel.type('漏水');
    await panel.waitForText('查到');
    await stage().reopenPanel();
    await stage().panel.waitForText('再插入');
  });

  it('page, panel, pipeline and background were all heard, and asked for files of this machine alone', () => {
    const { watch, served, browser } = stage();
    expect([...watch.kinds]).toEqual(expect.arrayContaining(['page', 'other', 'worker', 'service_worker']));
    const asked = watch.requests.map(({ what }) => new URL(what)).map(({ protocol, host }) => `${protocol}//${host}/`);
    expect(new Set(asked)).toEqual(new Set([served.url, `chrome-extension://${browser.extensionId}/`]));
    expect(watch.requests.some(({ what }) => what.endsWith('/sidepanel.html'))).toBe(true);
    expect(watch.requests.some(({ by }) => by.startsWith('worker'))).toBe(true);
  });
});
