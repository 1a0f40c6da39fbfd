// `npm run demo`: a real browser, the extension, a live complaint chat, suggestions. With a display it is left to the user;
// without one it plays by itself, prints each turn, inserts a reply, shows that nothing was sent, and takes pictures.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { buildExtension } from '@/test/browser/build-extension';
import { launchBrowser, type RunningBrowser } from '@/test/browser/launch-browser';
import type { PanelPage } from '@/test/browser/panel-page';
import type { DemoMessage } from './console/demo-api';
import { serveConsole } from './console/serve';
import { hasDisplay } from './find-display';
import { readOwnChat } from './own-chat';
import { readPanel, tellPanel } from './panel-words';
import { takePicture } from './take-picture';

const OUT = join(import.meta.dirname, '../../.output/demo');
const PANEL = { width: 384, height: 768 };
const WINDOW = { width: 1366, height: 768 };
const CHATS = ['leak', 'deposit', 'parking'];

const say = (text: string): void => console.log(text);

type Stage = { readonly browser: RunningBrowser; readonly page: Page; readonly panel: PanelPage };

/** Plays one chat turn by turn and prints what the panel makes of each. */
const playChat = async ({ page, panel }: Stage, chat: string): Promise<void> => {
  await page.evaluate((id) => demo.open(id), chat);
  for (;;) {
    const turn = await page.evaluate((id): DemoMessage | null => demo.next(id), chat);
    if (turn === null) break;
    if (turn.from !== 'customer') {
      say(`  ${turn.from === 'agent' ? '客服' : turn.from === 'bot' ? '机器人' : '系统'}: ${turn.text}`);
      continue;
    }
    say(`\n  客户: ${turn.text}`);
    await settle(panel);
    say(tellPanel(await readPanel(panel)));
  }
};

/** Until the panel has shown the same for a while. */
const settle = async (panel: PanelPage): Promise<void> => {
  let before = '';
  for (let tries = 0; tries < 40; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 120));
    const now = (await panel.text()).replace(/\d+:\d\d/g, '');
    if (now === before && !now.includes('正在')) return;
    before = now;
  }
};

const insertFirst = async ({ page, panel }: Stage): Promise<void> => {
  await panel.clickButton('插入', '.card');
  await page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '', undefined, { timeout: 5_000 });
  const composer = await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  const sent = await page.evaluate(() => demo.sent.length);
  say(`\n  插入后，输入框里是：\n    ${composer.replaceAll('\n', '\n    ')}`);
  say(`  已发送：${sent} 条（席边从不发送）`);
  if (sent !== 0) throw new Error('something was sent');
};

const playAll = async (stage: Stage, chats: readonly string[]): Promise<void> => {
  const canvas = await stage.browser.context.newPage();
  await stage.page.bringToFront();
  await stage.panel.resize(PANEL.width, PANEL.height);
  await stage.page.setViewportSize({ width: WINDOW.width - PANEL.width, height: WINDOW.height });
  for (const chat of chats) {
    say(`\n── ${chat} ──`);
    await playChat(stage, chat);
    await insertFirst(stage).catch((error: unknown) => {
      if (chat === chats[0]) throw error;
      say(`  （这一段没有可插入的卡）`);
    });
    await stage.panel.movePointerAway();
    say(`  图片：${await takePicture(stage.page, stage.panel, canvas, { folder: OUT, name: chat }, WINDOW)}`);
  }
};

const leaveToUser = async ({ browser, page, panel }: Stage, own: boolean): Promise<void> => {
  panel.close();
  say('三段对话正在进行，侧边栏已经打开。请随意点击、编辑、插入；关掉浏览器窗口就结束。');
  if (own) await page.evaluate(() => void demo.play('own'));
  else await page.evaluate((chats) => chats.forEach((chat) => void demo.play(chat)), CHATS);
  await new Promise<void>((resolve) => browser.context.on('close', () => resolve()));
};

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: { chat: { type: 'string', default: '' }, headless: { type: 'boolean', default: false } } });
  const own = values.chat === '' ? null : readOwnChat(values.chat);
  const headless = values.headless || !hasDisplay();
  say('正在构建扩展 …');
  const extension = await buildExtension();
  const served = await serveConsole();
  say(`演示客服台：${served.url}${headless ? '（没有显示器：自己播放并截图）' : ''}`);
  const browser = await launchBrowser({ extension, headless, ...WINDOW });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(`${served.url}?open=leak`);
    await page.evaluate(() => demo.ready);
    if (own) await page.evaluate((script) => demo.load(script), own);
    const stage = { browser, page, panel: await browser.openPanel(page) };
    await stage.panel.changeSettings({ uiLang: 'zh', theme: 'light', speakOnlyOnRisk: false });
    await stage.panel.waitForText('辅助');
    if (headless) await playAll(stage, own ? ['own'] : CHATS);
    else await leaveToUser(stage, own !== null);
    if (stage.panel.faults.length > 0) throw new Error(`the panel's console: ${stage.panel.faults[0]?.text}`);
  } finally {
    await browser.close().catch(() => undefined);
    await served.close();
  }
};

try {
  await run();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
