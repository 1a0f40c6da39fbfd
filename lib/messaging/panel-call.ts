// Between the background and the panels: short calls that a key or the context menu makes. Every panel hears them; the window decides.

import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

z.config({ jitless: true });

const panelCall = z.discriminatedUnion('type', [
  /** A shortcut: put card 1, 2 or 3 into the composer. */
  z.object({ type: z.literal('insert-card'), windowId: z.number(), card: z.number() }),
  /** The toolbar icon was clicked: the page's address may be told by now. */
  z.object({ type: z.literal('look-again'), windowId: z.number() }),
  /** Selected text of a page is to be read as a chat. */
  z.object({ type: z.literal('read-selection'), windowId: z.number(), text: z.string() }),
]);

export type PanelCall = z.infer<typeof panelCall>;

/** True when a panel heard it. */
export const callPanels = async (call: PanelCall): Promise<boolean> => {
  try {
    await browser.runtime.sendMessage(call);
    return true;
  } catch {
    return false;
  }
};

/** Only calls of this extension's own pages, for this window. */
export const hearPanelCalls = (windowId: number, hear: (call: PanelCall) => void): void => {
  browser.runtime.onMessage.addListener((value: unknown, sender) => {
    const call = panelCall.safeParse(value).data;
    if (!call || sender.id !== browser.runtime.id || sender.tab !== undefined || call.windowId !== windowId) return undefined;
    hear(call);
    return Promise.resolve(true);
  });
};
