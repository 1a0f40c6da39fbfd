// Everything by keyboard, and an input method's keys are its own.
import { describe, expect, it } from 'vitest';
import { setStage } from './set-stage';

const stage = setStage();
const LEAK = '厨房吊顶在滴水，师傅什么时候能来';
const INSERTED = '看过再发';

/** The name of what has the focus, and the place of its card. */
const focus = () =>
  stage().panel.evaluate(() => {
    const element = document.activeElement;
    const card = element?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? '';
    return `${card} ${(element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()}`.trim();
  });

/** Presses Tab until the focus is there; the way is no longer than a panel may ask for. */
const tabTo = async (wanted: string): Promise<number> => {
  for (let presses = 1; presses <= 30; presses += 1) {
    await stage().panel.press('Tab');
    if ((await focus()) === wanted) return presses;
  }
  throw new Error(`Tab never comes to “${wanted}”`);
};

const shownInserted = () => stage().panel.evaluate(() => document.body.innerText.includes('再插入'));

describe('the keyboard', () => {
  it('comes to Insert by Tab, and Enter inserts', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    const card = await stage().card(1);
    await panel.click('.chat-head');
    await tabTo('1 插入');
    await panel.press('Enter');
    await panel.waitForText(INSERTED);
    expect(await stage().composer()).toBe(card);
  });

  it('shows where it is: every stop of Tab has a visible mark', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    await panel.click('.chat-head');
    const unmarked = new Set<string>();
    for (let presses = 0; presses < 25; presses += 1) {
      await panel.press('Tab');
      const mark = await panel.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const marked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        return marked ? null : `${element.className}: ${element.textContent}`;
      });
      if (mark !== null) unmarked.add(mark);
    }
    expect([...unmarked]).toEqual([]);
  });

  it.each([2, 3])('opens card %i by its digit, and Enter inserts it', async (place) => {
    const { panel } = stage();
    await stage().ask(LEAK);
    const card = await stage().card(place);
    await panel.click('.chat-head');
    await panel.press(`${place}`);
    expect(await focus()).toBe(`${place} 插入`);
    expect(await panel.evaluate((at) => document.querySelectorAll(`.card[data-place="${at}"]`).length, place)).toBe(1);
    await panel.press('Enter');
    await panel.waitForText(INSERTED);
    expect(await stage().composer()).toBe(card);
  });

  it('writes digits and slashes where somebody writes', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    await panel.clickButton('改', '.card');
    for (const key of ['2', '/', '3']) await panel.press(key);
    expect(await panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.card textarea')?.value)).toMatch(/2\/3$/);
    expect(await panel.evaluate(() => document.querySelectorAll('.card').length)).toBe(1);
  });

  it('goes to the search by a slash, to a hit by Enter, and inserts it', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    await panel.click('.chat-head');
    await panel.press('/');
    await panel.type('漏水');
    await panel.waitForText('查到');
    await panel.press('Enter');
    expect(await focus()).toBe('插入');
    await panel.press('Escape');
  });

  it('moves between the tabs by arrows', async () => {
    const { panel } = stage();
    await panel.evaluate(() => document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus());
    await panel.press('ArrowRight');
    await panel.press('ArrowRight');
    await panel.waitForText('界面语言');
    expect(await focus()).toBe('设置');
  });

  it('closes a dialog by Escape and is back where it was', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    await panel.click('.chat-head');
    await tabTo('1 不合适');
    await panel.press('Enter');
    await panel.waitForText('哪里不合适');
    await panel.press('Escape');
    await panel.waitForText((text) => !text.includes('哪里不合适'));
    expect(await focus()).toBe('1 不合适');
  });
});

describe('an input method', () => {
  it('has its Enter to itself in the search', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    await panel.click('.chat-head');
    await panel.press('/');
    await panel.type('漏水');
    await panel.waitForText('查到');
    await panel.compose('loushui');
    await panel.pressWhileComposing('Enter');
    await panel.pressWhileComposing('1');
    expect(await panel.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    expect(await panel.evaluate(() => document.activeElement?.closest('.pane')?.id)).toBe('pane-search');
    await panel.compose('');
    expect(await stage().composer()).toBe('');
  });

  it('has its Enter, its digits and its Escape to itself in a draft', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    await panel.clickButton('改', '.card');
    await panel.compose('women');
    for (const key of ['Enter', '2', ' ', 'Escape']) await panel.pressWhileComposing(key);
    expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await panel.evaluate(() => document.querySelectorAll('.card').length)).toBe(1);
    await panel.type('我们');
    expect(await panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.card textarea')?.value)).toMatch(/我们$/);
    expect(await shownInserted()).toBe(false);
    expect(await stage().composer()).toBe('');
  });

  it('does not fill a slot by its Enter', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    await panel.click('.bubbles .slot');
    await panel.compose('xiawu');
    await panel.pressWhileComposing('Enter');
    expect(await panel.evaluate(() => document.activeElement?.className)).toBe('slot-input');
    await panel.type('下午五点');
    await panel.press('Enter');
    await panel.waitForText('下午五点');
    expect(await stage().composer()).toBe('');
  });

  it('does not choose a card by a digit that it takes', async () => {
    const { panel } = stage();
    await stage().ask(LEAK);
    await panel.click('.chat-head');
    await panel.pressWhileComposing('2');
    await panel.pressWhileComposing('Enter');
    expect(await panel.evaluate(() => document.querySelectorAll('.card').length)).toBe(1);
    expect(await stage().composer()).toBe('');
  });
});
