// From the card into the composer: the whole, one bubble, by shortcut; never into another chat, never sent.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Stage } from './stage';

let stage: Stage | null = null;
const open = async (): Promise<Stage> => {
  stage ??= await Stage.open('?open=none');
  return stage;
};
let chats = 0;
beforeEach(async () => {
  const { load, page } = { load: (await open()).load.bind(await open()), page: (await open()).page };
  chats += 1;
  await load([], `own-${chats}`, `${'甲乙丙丁戊己庚辛'[chats % 8]}女士`);
  await (await open()).say('customer', '厨房吊顶在滴水，师傅什么时候能来');
  await (await open()).panel.waitForText('插入');
  await page.evaluate(() => {
    const field = document.querySelector('textarea');
    if (field) field.value = '';
  });
});
afterAll(async () => stage?.close());

describe('inserting', () => {
  it('writes the card into the composer, with the caret there, and sends nothing', async () => {
    const { panel, page } = await open();
    const card = await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('.card .bubble')].map((bubble) => bubble.innerText));
    await panel.clickButton('插入', '.card');
    await panel.waitForText('看过再发');
    expect((await (await open()).composer()).split('\n')).toEqual(card.map((text) => text.trim()));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await page.evaluate(() => document.querySelector('textarea')?.selectionStart === document.querySelector('textarea')?.value.length)).toBe(true);
    expect(await (await open()).sent()).toBe(0);
  });

  it('is undone by one key', async () => {
    const { panel, page } = await open();
    await panel.clickButton('插入', '.card');
    await panel.waitForText('看过再发');
    await page.keyboard.press('Control+Z');
    expect(await (await open()).composer()).toBe('');
  });

  it('refuses when the page shows another chat by then', async () => {
    const { panel, page } = await open();
    await page.evaluate(() => demo.open('deposit'));
    await panel.waitForText('苏女士');
    await page.evaluate((id) => demo.open(id), `own-${chats}`);
    await panel.waitForText('厨房', 10_000).catch(() => undefined);
    const before = await (await open()).composer();
    // The page switches in the very moment of the click.
    await Promise.all([page.evaluate(() => demo.open('deposit')), panel.clickButton('插入', '.card').catch(() => undefined)]);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const shown = await page.evaluate(() => document.body.innerText.includes('苏女士'));
    expect(shown).toBe(true);
    expect(await (await open()).composer()).toBe(before);
  });

  it('takes card 2 by the shortcut that the background hears', async () => {
    const { panel, browser } = await open();
    const second = await panel.evaluate(() => document.querySelector<HTMLElement>('.mini [lang]')?.textContent ?? '');
    const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
    await worker.evaluate(async () => {
      const scope = globalThis as unknown as { chrome: { windows: { getCurrent: () => Promise<{ id: number }> }; runtime: { sendMessage: (call: object) => Promise<unknown> } } };
      const { id } = await scope.chrome.windows.getCurrent();
      await scope.chrome.runtime.sendMessage({ type: 'insert-card', windowId: id, card: 2 });
    });
    await panel.waitForText('看过再发');
    expect((await (await open()).composer()).replaceAll('\n', ' ')).toBe(second);
  });

  it('leaves what the person had typed', async () => {
    const { panel, page } = await open();
    await page.locator('textarea').fill('我先说一句。');
    await panel.clickButton('插入', '.card');
    await panel.waitForText('看过再发');
    expect(await (await open()).composer()).toContain('我先说一句。');
  });
});
