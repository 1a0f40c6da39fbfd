// The extension: manifest, knowledge and build; entrypoints/ holds its parts.
import { defineConfig } from 'wxt';
import { knowledgePlugin } from './lib/knowledge/knowledge-plugin.ts';

/** The demo and the browser tests read pages on this machine without a prompt, which no headless browser can answer. */
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*'];

// Keys that WeCom, QQ, WeChat and the Chinese input methods leave alone.
const commands = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_openPanel__' },
  'insert-card-1': { suggested_key: { default: 'Alt+Shift+1' }, description: '__MSG_insertCard1__' },
  'insert-card-2': { suggested_key: { default: 'Alt+Shift+2' }, description: '__MSG_insertCard2__' },
  'insert-card-3': { suggested_key: { default: 'Alt+Shift+3' }, description: '__MSG_insertCard3__' },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  publicDir: 'components/static',
  vite: () => ({
    plugins: [knowledgePlugin()],
    worker: { format: 'es', plugins: () => [knowledgePlugin()] },
    build: { chunkSizeWarningLimit: 2_000 },
  }),
  manifest: ({ mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '120',
    permissions: ['sidePanel', 'storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(mode === 'demo' ? { host_permissions: LOOPBACK } : {}),
    action: { default_title: '__MSG_openPanel__' },
    commands,
  }),
});
