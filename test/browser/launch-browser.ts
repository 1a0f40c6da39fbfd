// A real browser with the built extension in it; the toolbar icon is clicked as a person would.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from './find-browser';
import { PanelPage } from './panel-page';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-client-side-phishing-detection',
  '--disable-domain-reliability',
  '--no-first-run',
  '--no-default-browser-check',
  '--metrics-recording-only',
  '--no-pings',
];

const TOO_OLD = 'This browser is too old to be given an extension over its debugging protocol: update it, or name a newer one with DESKSIDE_BROWSER.';
/** Looks, 50 ms apart, whether the panel has opened: by itself, and by a person's click. */
const [OPENING, BY_HAND] = [200, 6_000];

export type Launch = {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** More of the browser's own switches. */
  readonly switches?: readonly string[];
  /** Called with the debugging port before the extension is there. */
  readonly beforeExtension?: (port: number) => Promise<void>;
};

export class RunningBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  private readonly session: CDPSession;
  private readonly port: number;
  private readonly profile: string;
  private readonly headless: boolean;

  constructor(context: BrowserContext, extensionId: string, session: CDPSession, port: number, profile: string, headless: boolean) {
    this.headless = headless;
    this.context = context;
    this.extensionId = extensionId;
    this.session = session;
    this.port = port;
    this.profile = profile;
  }

  /** Clicks the extension's icon while `page` is in front and answers the side panel that opens. */
  async openPanel(page: Page): Promise<PanelPage> {
    const before = new Set((await this.panelTargets()).map((target) => target.id));
    const byHand = !(await this.clickIcon(page));
    for (let tries = 0; tries < (byHand ? BY_HAND : OPENING); tries += 1) {
      const opened = (await this.panelTargets()).find((target) => !before.has(target.id));
      if (opened) return PanelPage.connect(opened.webSocketDebuggerUrl);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the side panel did not open');
  }

  /** False when the browser cannot be asked to: then a person clicks, and there must be one. */
  async clickIcon(page: Page): Promise<boolean> {
    await page.bringToFront();
    try {
      await this.session.send('Extensions.triggerAction', { id: this.extensionId, targetId: await this.tabOf(page) });
      return true;
    } catch (error) {
      if (!isUnknownMethod(error)) throw error;
      if (this.headless) throw new Error(TOO_OLD);
      console.log('请点一下浏览器工具栏上的席边图标 / Click the Deskside icon in the toolbar.');
      return false;
    }
  }

  private async panelTargets(): Promise<readonly { readonly id: string; readonly webSocketDebuggerUrl: string }[]> {
    const list = (await (await fetch(`http://127.0.0.1:${this.port}/json/list`)).json()) as { id: string; url: string; webSocketDebuggerUrl: string }[];
    return list.filter((target) => target.url.startsWith(`chrome-extension://${this.extensionId}/sidepanel.html`));
  }

  /** Closes the panel as its cross does. */
  async closePanel(panel: PanelPage): Promise<void> {
    await this.session.send('Target.closeTarget', { targetId: panel.targetId });
    panel.close();
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await this.panelTargets()).every((target) => target.id !== panel.targetId)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the side panel did not close');
  }

  /** The tab target around a page; the protocol clicks icons in tabs. Windows may show the same address. */
  private async tabOf(page: Page): Promise<string> {
    const own = await this.context.newCDPSession(page);
    const { targetInfo } = await own.send('Target.getTargetInfo');
    await own.detach();
    const { windowId } = await this.session.send('Browser.getWindowForTarget', { targetId: targetInfo.targetId });
    const { targetInfos } = await this.session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    for (const tab of targetInfos.filter((target) => target.url === targetInfo.url).toReversed()) {
      const found = await this.session.send('Browser.getWindowForTarget', { targetId: tab.targetId });
      if (found.windowId === windowId) return tab.targetId;
    }
    throw new Error(`no tab shows ${targetInfo.url}`);
  }

  /** A second window of the same browser, with its own panel. */
  async openWindow(url: string): Promise<{ readonly page: Page; readonly panel: PanelPage }> {
    const opened = this.context.waitForEvent('page');
    await this.session.send('Target.createTarget', { url, newWindow: true });
    const page = await opened;
    await page.waitForLoadState();
    return { page, panel: await this.openPanel(page) };
  }

  /** Kills the extension's background, as the browser does when it is idle. False when none was running. */
  async killBackground(): Promise<boolean> {
    const { targetInfos } = await this.session.send('Target.getTargets');
    const worker = targetInfos.find((target) => target.type === 'service_worker' && target.url.includes(this.extensionId));
    if (!worker) return false;
    await this.session.send('Target.closeTarget', { targetId: worker.targetId });
    return true;
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}

export const launchBrowser = async ({ extension, headless, width = 1366, height = 768, switches = [], beforeExtension }: Launch): Promise<RunningBrowser> => {
  const profile = mkdtempSync(join(tmpdir(), 'deskside-browser-'));
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: false,
    viewport: null,
    env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' } as Record<string, string>,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...(isRoot ? ['--no-sandbox'] : []),
      ...QUIET,
      '--lang=zh-CN',
      `--window-size=${width},${height}`,
      // Chrome of the shops no longer takes an extension from its command line; over the protocol it does.
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
      ...switches,
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('the browser gave no session');
  const session = await browser.newBrowserCDPSession();
  const port = await debuggingPort(profile);
  await beforeExtension?.(port);
  const id = await loadExtension(session, extension);
  await backgroundListens(context);
  return new RunningBrowser(context, id, session, port, profile, headless);
};

const loadExtension = async (session: CDPSession, path: string): Promise<string> => {
  try {
    return (await session.send('Extensions.loadUnpacked', { path })).id;
  } catch (error) {
    throw isUnknownMethod(error) ? new Error(TOO_OLD) : error;
  }
};

const isUnknownMethod = (error: unknown): boolean => error instanceof Error && /wasn't found|not found/i.test(error.message);

/** A click on the icon before the background has run for the first time is heard by nobody. */
const backgroundListens = async (context: BrowserContext): Promise<void> => {
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  for (let tries = 0; tries < 200; tries += 1) {
    const listens = await background.evaluate(
      () =>
        (globalThis as unknown as { chrome?: { action?: { onClicked: { hasListeners: () => boolean } } } }).chrome?.action?.onClicked.hasListeners() === true,
    );
    if (listens) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the background did not start');
};

const debuggingPort = async (profile: string): Promise<number> => {
  const { readFile } = await import('node:fs/promises');
  for (let tries = 0; tries < 100; tries += 1) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = Number(text.split('\n')[0]);
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the browser opened no debugging port');
};
