// Benchmarks: demo console, browser and side panel, ready to be measured.
import type { Page } from 'playwright-core';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { buildExtension } from '@/test/browser/build-extension';
import { launchBrowser } from '@/test/browser/launch-browser';
import type { PanelPage } from '@/test/browser/panel-page';
import { serveConsole } from '@/test/demo/console/serve';

export type Desk = {
  readonly page: Page;
  readonly panel: PanelPage;
  /** Of the browser's debugging protocol. */
  readonly port: number;
  readonly browser: string;
  readonly close: () => Promise<void>;
};

/** `query`: how the demo console opens, such as `?open=leak`. */
export const openDesk = async (query: string): Promise<Desk> => {
  const extension = await buildExtension('demo');
  const served = await serveConsole();
  let port = 0;
  const browser = await launchBrowser({
    extension,
    headless: true,
    beforeExtension: async (found) => {
      port = found;
    },
  });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(served.url + query);
  await page.evaluate(() => demo.ready);
  const panel = await browser.openPanel(page);
  await panel.resize(360, 640);
  await panel.changeSettings({ ...DEFAULT_SETTINGS, uiLang: 'zh', theme: 'light' });
  await panel.waitForText('辅助');
  const close = async (): Promise<void> => {
    panel.close();
    await browser.close();
    await served.close();
  };
  return { page, panel, port, browser: `Chromium ${browser.context.browser()?.version() ?? ''}, headless`, close };
};
