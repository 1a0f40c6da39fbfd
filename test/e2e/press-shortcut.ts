// Browser tests: a shortcut, as the browser tells the background of it.
import type { Page } from 'playwright-core';
import type { RunningBrowser } from '@/test/browser/launch-browser';

type Tab = { readonly windowId: number; readonly url?: string };
type Background = {
  readonly chrome: {
    readonly tabs: { readonly query: (of: { readonly active: boolean }) => Promise<readonly Tab[]> };
    readonly commands: { readonly onCommand: { readonly dispatch: (command: string, tab: Tab | undefined) => void } };
  };
};

/** The keys for card 1, 2 or 3, pressed while `page` is in front. No test driver reaches the browser's own keys. */
export const pressShortcut = async ({ context }: RunningBrowser, card: number, page: Page): Promise<void> => {
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await background.evaluate(
    async ({ command, url }) => {
      const { tabs, commands } = (globalThis as unknown as Background).chrome;
      const open = await tabs.query({ active: true });
      commands.onCommand.dispatch(
        command,
        open.find((tab) => tab.url === url),
      );
    },
    { command: `insert-card-${card}`, url: page.url() },
  );
};
