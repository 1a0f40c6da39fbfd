// A browser for the demo and the browser tests: one that is here, or one that is fetched.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
const IN_PLACE: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const root = process.env[name];
    return root ? [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')] : [];
  }),
};

const NO_BROWSER = `No browser was found, and none could be installed.
Install Chrome, Edge or Chromium (on Debian as root: apt-get install chromium fonts-noto-cjk),
or name one: DESKSIDE_BROWSER=/path/to/chrome`;

/** Path of a browser, installed if need be and possible. Throws an Error that says what to do. */
export const findBrowser = (): string => {
  const found = lookForBrowser() ?? installBrowser();
  if (found === null) throw new Error(NO_BROWSER);
  return found;
};

const lookForBrowser = (): string | null => {
  const named = process.env['DESKSIDE_BROWSER'];
  if (named) {
    if (!existsSync(named)) throw new Error(`DESKSIDE_BROWSER names ${named}, which is not there`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(IN_PLACE[process.platform] ?? []),
    chromium.executablePath(),
  ];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
};

const installBrowser = (): string | null => {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('No browser here: installing Chromium and a Chinese font with apt-get …');
    runQuietly('apt-get', ['update', '-qq']);
    runQuietly('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']);
  } else {
    console.log('No browser here: fetching Chromium with playwright …');
    runQuietly(process.execPath, [join(import.meta.dirname, '../../node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  }
  return lookForBrowser();
};

const runQuietly = (command: string, args: readonly string[]): void => {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (status !== 0) console.error(`${command} failed: ${(stderr ?? '').trim().split('\n').at(-1) ?? ''}`);
};
