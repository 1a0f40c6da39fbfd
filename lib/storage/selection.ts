// Storage: text that was selected in a page before the panel was open; kept until the browser closes or the panel takes it.
import { storage } from 'wxt/utils/storage';

type Selection = { readonly windowId: number; readonly text: string };

const item = storage.defineItem<Selection | null>('session:selection', { fallback: null });

export const keepSelection = ({ windowId, text }: Selection): Promise<void> => item.setValue({ windowId, text });

/** The text kept for this window, once. */
export const takeSelection = async (windowId: number): Promise<string | null> => {
  const kept = await item.getValue();
  if (kept?.windowId !== windowId) return null;
  await item.setValue(null);
  return kept.text;
};
