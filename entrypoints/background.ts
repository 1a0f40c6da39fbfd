// Background: opens the panel, keeps granted sites registered, and routes keys and the context menu. It holds no state.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { callPanels } from '@/lib/messaging/panel-call';
import { openSidePanel } from '@/lib/platform/side-panel';
import { registerGrantedSites, watchPermissions } from '@/lib/platform/site-access';
import { keepSelection } from '@/lib/storage/selection';

const MENU = 'deskside-read-selection';
const INSERT = /^insert-card-([123])$/;

export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    void openSidePanel(tab.windowId);
    void callPanels({ type: 'look-again', windowId: tab.windowId });
  });
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: MENU, title: browser.i18n.getMessage('readSelection'), contexts: ['selection'] });
    void registerGrantedSites();
  });
  browser.runtime.onStartup.addListener(() => {
    void registerGrantedSites();
  });
  watchPermissions(() => {
    void registerGrantedSites();
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU || !tab || !info.selectionText) return;
    const call = { type: 'read-selection', windowId: tab.windowId, text: info.selectionText } as const;
    void openSidePanel(tab.windowId);
    // A panel that is only just opening has not heard the call; it finds the text here.
    void callPanels(call).then((heard) => (heard ? undefined : keepSelection(call)));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    const card = Number(INSERT.exec(command)?.[1] ?? 0);
    if (card > 0 && tab) void callPanels({ type: 'insert-card', windowId: tab.windowId, card });
  });
});
