// Browser tests: console, browser and panel, ready to play.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser, type RunningBrowser } from '@/test/browser/launch-browser';
import type { PanelPage } from '@/test/browser/panel-page';
import type { DemoScript, DemoTurn } from '@/test/demo/console/demo-api';
import { type ServedConsole, serveConsole } from '@/test/demo/console/serve';

export const DEMO_BUILD = join(import.meta.dirname, '../../.output/chrome-mv3-demo');

export class Stage {
  readonly browser: RunningBrowser;
  readonly served: ServedConsole;
  readonly page: Page;
  panel: PanelPage;

  private constructor(browser: RunningBrowser, served: ServedConsole, page: Page, panel: PanelPage) {
    this.browser = browser;
    this.served = served;
    this.page = page;
    this.panel = panel;
  }

  /** `query`: how the demo console opens, such as `?open=leak`. The panel is open, in Chinese. */
  static async open(query: string): Promise<Stage> {
    const served = await serveConsole();
    const browser = await launchBrowser({ extension: DEMO_BUILD, headless: true });
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(served.url + query);
    await page.evaluate(() => demo.ready);
    const panel = await browser.openPanel(page);
    const stage = new Stage(browser, served, page, panel);
    await stage.ready();
    return stage;
  }

  private async ready(): Promise<void> {
    await this.panel.waitForText(/辅助|Assist/);
    await this.panel.changeSettings({ uiLang: 'zh', theme: 'light', speakOnlyOnRisk: false });
    await this.panel.waitForText('辅助');
    await this.panel.resize(360, 640);
  }

  /** Opens the panel anew, as after it was closed. */
  async reopenPanel(): Promise<void> {
    await this.panel.evaluate(() => window.close());
    this.panel.close();
    this.panel = await this.browser.openPanel(this.page);
    await this.ready();
  }

  /** A chat of the test's own becomes the open one; nothing of it is said yet. */
  async load(turns: readonly DemoTurn[], id = 'own', name = '林女士'): Promise<void> {
    const script: DemoScript = { id, customer: { name, unit: '3栋1单元502', project: '云栖·澜庭' }, ready: 0, turns };
    await this.page.evaluate((given) => demo.load(given), script);
  }

  async say(from: DemoTurn['from'], text: string): Promise<void> {
    await this.page.evaluate((turn) => void demo.say(turn), { from, text });
  }

  composer(): Promise<string> {
    return this.page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  }

  sent(): Promise<number> {
    return this.page.evaluate(() => demo.sent.length);
  }

  async close(): Promise<void> {
    this.panel.close();
    await this.browser.close();
    await this.served.close();
  }
}
