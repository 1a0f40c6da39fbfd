// Platform: the tab beside the panel, as far as the browser tells.
import { browser } from 'wxt/browser';

/** `url` is null while the browser hides it: the site is not granted and the toolbar icon was not clicked on this page. */
export type ActiveTab = { readonly id: number; readonly url: string | null };

export const currentWindow = async (): Promise<number> => (await browser.windows.getCurrent()).id ?? -1;

export const activeTab = async (windowId: number): Promise<ActiveTab | null> => {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
};

/** Calls back when another tab comes to the front of this window, or the page in the front one has loaded anew. */
export const watchActiveTab = (windowId: number, changed: (tabId: number) => void): void => {
  browser.tabs.onActivated.addListener((info) => {
    if (info.windowId === windowId) changed(info.tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (tab.windowId === windowId && tab.active && change.status === 'complete') changed(tabId);
  });
};
