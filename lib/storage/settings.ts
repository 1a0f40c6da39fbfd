// Storage: a person's settings in this browser, shared by all windows.
import { storage } from 'wxt/utils/storage';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';

const item = storage.defineItem<Settings>('local:settings', { fallback: DEFAULT_SETTINGS, version: 1 });

/** Keys that an older version did not know have their defaults. */
export const readSettings = async (): Promise<Settings> => ({ ...DEFAULT_SETTINGS, ...(await item.getValue()) });

export const writeSettings = async (change: Partial<Settings>): Promise<void> => {
  await item.setValue({ ...(await readSettings()), ...change });
};

/** Calls back when another window changes them. Returns the way to stop. */
export const watchSettings = (changed: (settings: Settings) => void): (() => void) =>
  item.watch((settings) => {
    changed({ ...DEFAULT_SETTINGS, ...settings });
  });
