// The built manifest asks for no more than it says: no site before a person grants it, no door for other extensions or pages.
import { describe, expect, it } from 'vitest';
import { builtFiles, readBuilt } from './built-files';

const manifest = JSON.parse(readBuilt('manifest.json').toString('utf8')) as Readonly<Record<string, unknown>>;
const locales = builtFiles().filter((path) => /^_locales\/[\w]+\/messages\.json$/.test(path));
const messages = (path: string) => JSON.parse(readBuilt(path).toString('utf8')) as Readonly<Record<string, { readonly message: string }>>;

describe('the built manifest', () => {
  it('has these six permissions and no others', () => {
    expect(manifest['permissions']).toEqual(['sidePanel', 'storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus']);
    expect(manifest['optional_permissions']).toBeUndefined();
  });

  it.each([
    'host_permissions',
    'content_scripts',
    'externally_connectable',
    'web_accessible_resources',
    'content_security_policy',
    'update_url',
    'key',
    'sandbox',
    'declarative_net_request',
  ])('has no %s', (key) => {
    expect(manifest[key]).toBeUndefined();
  });

  it('leaves every site to be granted by a person', () => {
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
  });

  it('names only files that are there', () => {
    const { default_path: panel } = manifest['side_panel'] as { default_path: string };
    const { service_worker: background } = manifest['background'] as { service_worker: string };
    const icons = Object.values(manifest['icons'] as Record<string, string>);
    expect(icons).toHaveLength(4);
    expect([panel, background, ...icons].filter((path) => !builtFiles().includes(path))).toEqual([]);
  });

  it('speaks Chinese and English, each with every text that it names', () => {
    expect(locales).toEqual(['_locales/en/messages.json', '_locales/zh_CN/messages.json']);
    const named = [...new Set(Array.from(JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g), ([, name]) => name))];
    for (const path of locales) expect(Object.keys(messages(path))).toEqual(expect.arrayContaining(named));
  });

  it('has the same texts in both languages, none empty', () => {
    const [first, ...others] = locales.map((path) => Object.keys(messages(path)).sort());
    for (const keys of others) expect(keys).toEqual(first);
    for (const path of locales) expect(Object.values(messages(path)).filter(({ message }) => message.trim() === '')).toEqual([]);
  });
});
