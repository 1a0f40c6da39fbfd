// A browser that never saw the extension: it opens without a setting, a question or a fault, in the browser's language.
import { describe, expect, it } from 'vitest';
import { setStage } from './set-stage';

const stage = setStage({ goesOn: true, settings: false });

describe('a first run', () => {
  it('opens ready, with nothing asked and nothing wrong', async () => {
    const { panel } = stage();
    await panel.waitForText(/在页面上打开一个会话|Open a chat in the page/);
    expect(await panel.evaluate(() => document.querySelector('.notice.bad')?.textContent ?? '')).toBe('');
    expect(await panel.evaluate(() => document.documentElement.lang.slice(0, 2) === (navigator.language.startsWith('zh') ? 'zh' : 'en'))).toBe(true);
  });

  it('has cards for the first chat that is opened', async () => {
    const { panel, page } = stage();
    await page.evaluate(async () => {
      await demo.open('leak');
      for (let turn = 0; turn < 3; turn += 1) demo.next('leak');
    });
    await panel.waitForText((text) => text.includes('陈先生') && /插入|Insert/.test(text));
    expect(panel.faults).toEqual([]);
  });
});
