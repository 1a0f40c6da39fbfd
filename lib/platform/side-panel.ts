// Platform: opening the side panel. Chrome allows it only at once after a click, before anything is awaited.
import { browser } from 'wxt/browser';

export const openSidePanel = (windowId: number): Promise<void> => browser.sidePanel.open({ windowId });
