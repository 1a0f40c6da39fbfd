// Platform: which sites the person lets the extension read; content scripts run there and nowhere else.
import { browser } from 'wxt/browser';

/** File of the content script in the built extension. */
const SCRIPT = 'content-scripts/chat.js';
const SCRIPT_ID = 'deskside-chat';

const pattern = (origin: string): string => `${origin}/*`;

/** Must be called straight from a click. False when the person says no. */
export const requestOrigin = (origin: string): Promise<boolean> => browser.permissions.request({ origins: [pattern(origin)] });

export const hasOrigin = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [pattern(origin)] });

/** Registers the content script for exactly the sites granted; call after every change of permissions and at start. */
export const registerGrantedSites = async (): Promise<void> => {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (origins.length === 0) return;
  await browser.scripting.registerContentScripts([{ id: SCRIPT_ID, js: [SCRIPT], matches: origins, runAt: 'document_idle', persistAcrossSessions: true }]);
};

/** For a page that was open before its site was granted. */
export const runInTab = async (tabId: number): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId }, files: [`/${SCRIPT}`] });
};

export const watchPermissions = (changed: () => void): void => {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
};
