// Browser tests: console, browser and panel, ready to play. Only this machine's own address is resolved: what works here works without a network.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import { BrowserWatch } from '@/test/browser/browser-watch';
import { launchBrowser, type RunningBrowser } from '@/test/browser/launch-browser';
import type { PanelPage } from '@/test/browser/panel-page';
import type { DemoTurn } from '@/test/demo/console/demo-api';
import { type ServedConsole, serveConsole } from '@/test/demo/console/serve';

const BUILDS = { demo: '.output/chrome-mv3-demo', production: '.output/chrome-mv3' } as const;
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, uiLang: 'zh', theme: 'light' };

type Parts = { readonly served: ServedConsole; readonly browser: RunningBrowser; readonly watch: BrowserWatch; readonly page: Page };

export class Stage {
  readonly served: ServedConsole;
  readonly browser: RunningBrowser;
  readonly watch: BrowserWatch;
  readonly page: Page;
  panel: PanelPage;
  private chats = 0;

  private constructor({ served, browser, watch, page }: Parts, panel: PanelPage) {
    this.served = served;
    this.browser = browser;
    this.watch = watch;
    this.page = page;
    this.panel = panel;
  }

  /** A browser that nobody used before, the demo console with no chat open, and the panel beside it. */
  static async open(build: keyof typeof BUILDS): Promise<Stage> {
    const served = await serveConsole();
    let watch: BrowserWatch | null = null;
    const browser = await launchBrowser({
      extension: join(import.meta.dirname, '../..', BUILDS[build]),
      headless: true,
      switches: [OFFLINE],
      beforeExtension: async (port) => {
        watch = await BrowserWatch.start(port);
      },
    });
    if (watch === null) throw new Error('nobody listens to the browser');
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await openConsole(page, served);
    return new Stage({ served, browser, watch, page }, await browser.openPanel(page));
  }

  /** Console and panel start again, and the panel has the settings of the tests. What the browser keeps stays. */
  async fresh(): Promise<void> {
    for (const other of this.browser.context.pages()) if (other !== this.page) await other.close();
    await openConsole(this.page, this.served);
    await this.panel.reload();
    await this.readyPanel();
  }

  private async readyPanel(): Promise<void> {
    await this.panel.resize(360, 640);
    await this.panel.changeSettings(SETTINGS);
    await this.panel.waitForText('辅助');
    await this.panel.movePointerAway();
  }

  /** Closes the panel and opens it anew from the toolbar. */
  async reopenPanel(): Promise<void> {
    await this.browser.closePanel(this.panel);
    this.panel = await this.browser.openPanel(this.page);
    await this.readyPanel();
  }

  /** A chat of the test's own becomes the open one; nothing of it is said yet. Answers its id, new in this browser. */
  async load(name = '林女士', turns: readonly DemoTurn[] = []): Promise<string> {
    this.chats += 1;
    const script = { id: `own-${this.chats}`, customer: { name, unit: '3栋1单元502', project: '云栖·澜庭' }, ready: turns.length, turns };
    const id = await this.page.evaluate((given) => demo.load(given), script);
    await this.panel.waitForText(name);
    return id;
  }

  async say(from: DemoTurn['from'], text: string): Promise<void> {
    await this.page.evaluate((turn) => void demo.say(turn), { from, text });
  }

  /** A chat in which the customer has just said this, and its cards are there. */
  async ask(text: string, name?: string): Promise<string> {
    const id = await this.load(name);
    await this.say('customer', text);
    await this.panel.waitForText('插入');
    return id;
  }

  /** The words of card 1, 2 or 3 as they would be inserted: one line a bubble. Empty when there is no such card. */
  card(place: number): Promise<string> {
    return this.panel.evaluate((at) => {
      const bubbles = [...document.querySelectorAll<HTMLElement>(`.card[data-place="${at}"] .bubble`)];
      if (bubbles.length > 0) return bubbles.map((bubble) => bubble.innerText.trim()).join('\n');
      return document.querySelector<HTMLElement>(`.mini[data-place="${at}"] .mini-open`)?.title ?? '';
    }, place);
  }

  composer(): Promise<string> {
    return this.page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  }

  /** Nothing was sent, no console complained, and nobody asked anything but this machine and the extension's own files. */
  async verify(): Promise<void> {
    await this.watch.settled();
    expect(await this.page.evaluate(() => (typeof demo === 'undefined' ? 0 : demo.sent.length))).toBe(0);
    const own = [this.served.url, `chrome-extension://${this.browser.extensionId}/`, 'about:', 'chrome://'];
    expect(this.watch.requests.filter(({ what }) => !own.some((start) => what.startsWith(start)))).toEqual([]);
    expect(this.watch.faults.splice(0)).toEqual([]);
  }

  async close(): Promise<void> {
    this.watch.close();
    this.panel.close();
    await this.browser.close();
    await this.served.close();
  }
}

const openConsole = async (page: Page, served: ServedConsole): Promise<void> => {
  await page.goto(`${served.url}?open=none`);
  await page.evaluate(() => demo.ready);
};
