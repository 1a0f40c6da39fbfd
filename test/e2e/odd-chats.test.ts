// Chats that nobody expects: hostile, huge, empty, in another language, about nothing that the library knows, taken back.
import { describe, expect, it } from 'vitest';
import { setStage } from './set-stage';

const stage = setStage();
const HOSTILE = `<img src=x onerror="document.title='ran'"><script>document.title="ran"</script><b>厨房漏水了</b> javascript:alert(1) {{7*7}} \${7*7}`;
const MEGABYTE = 1024 * 1024;

describe('a chat', () => {
  it('with HTML and script in it is shown as text and runs nothing', async () => {
    const { panel, page } = stage();
    await stage().load('<b>粗</b><img src=x onerror="document.title=\'ran\'">女士');
    await stage().say('customer', HOSTILE);
    await stage().say('customer', `厨房漏水了，第三次了<svg onload="document.title='ran'">`);
    await panel.waitForText('渗漏水');
    await panel.clickButton('插入', '.card');
    await panel.waitForText('看过再发');
    const found = await panel.evaluate(() => [document.title, document.querySelectorAll('img, #root script, #root b > img, svg[onload]').length]);
    expect(found).toEqual(['席边 Deskside', 0]);
    expect(await panel.text()).toContain('<b>粗</b>');
    expect(await page.title()).toBe('云栖服务台');
  });

  it('with a message of a megabyte is read, and the panel stays quick', async () => {
    const { panel, page } = stage();
    await stage().load('长女士');
    const long = '厨房吊顶在滴水，没人来修。'.repeat(30_000);
    expect(Buffer.byteLength(long)).toBeGreaterThan(MEGABYTE);
    await page.evaluate((text) => void demo.say({ from: 'customer', text }), long);
    await panel.waitForText('渗漏水', 15_000);
    await stage().say('customer', '师傅几点到');
    await panel.waitForText('插入');
    await stage().ask('装修押金怎么退', '何先生');
    await panel.waitForText('装修押金');
  });

  it('without a word says so and suggests nothing', async () => {
    const { panel } = stage();
    await stage().load('空白女士');
    await panel.waitForText('客户还没说话');
    expect(await panel.evaluate(() => document.querySelectorAll('.card, .mini').length)).toBe(0);
  });

  it('with nothing but blanks and signs in it does no harm', async () => {
    const { panel } = stage();
    await stage().load('符号先生');
    for (const text of ['   ', '？？？', '👍👍', '\u0000\u200b\u202e', '1']) await stage().say('customer', text);
    await stage().say('customer', '装修押金怎么退');
    await panel.waitForText('装修押金');
  });

  it('in English gets English cards', async () => {
    const { panel } = stage();
    await stage().ask('Hi, water is dripping from my kitchen ceiling. When can somebody come and fix the leak?', 'Ms Brown');
    expect(await panel.evaluate(() => document.querySelector('.card .bubbles')?.getAttribute('lang'))).toBe('en');
    expect(await stage().card(1)).not.toMatch(/\p{Script=Han}/u);
    await panel.clickButton('插入', '.card');
    await panel.waitForText('看过再发');
    expect(await stage().composer()).toBe(await stage().card(1));
  });

  it('about nothing that the library knows gets no card of the trade', async () => {
    const { panel } = stage();
    await stage().load('周女士');
    await stage().say('customer', '你们附近图书馆周日几点关门呀');
    await panel.waitForText(/没有把握，不推荐|不在职责范围/);
  });

  it('in a language that the library does not speak is met with silence, and search at hand', async () => {
    const { panel } = stage();
    const words = 'Добрый день, подскажите, пожалуйста, который час';
    await stage().load('周女士');
    await stage().say('customer', words);
    await panel.waitForText('没有把握，不推荐');
    const silent = await panel.evaluate(() => ({
      cards: document.querySelectorAll('.card, .mini').length,
      query: document.querySelector<HTMLInputElement>('.silent input')?.value,
    }));
    expect(silent).toEqual({ cards: 0, query: words });
    await panel.click('.silent input');
    await panel.evaluate(() => document.querySelector<HTMLInputElement>('.silent input')?.select());
    await panel.type('漏水');
    await panel.waitForText('查到');
    await panel.waitForText('复制');
  });

  it('loses what the customer takes back, and hears what they change', async () => {
    const { panel, page } = stage();
    await stage().ask('装修押金怎么退');
    await panel.waitForText('装修押金');
    await page.evaluate(() => void demo.edit('厨房吊顶在滴水，师傅什么时候能来'));
    await panel.waitForText((text) => text.includes('渗漏水') && !text.includes('装修押金'));
    await page.evaluate(() => void demo.recall());
    await panel.waitForText((text) => !text.includes('渗漏水'));
    expect(await panel.evaluate(() => document.querySelectorAll('.card').length)).toBe(0);
  });
});
