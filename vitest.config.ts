// Unit tests: everything in test/ that needs no browser.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { knowledgePlugin } from './lib/knowledge/knowledge-plugin.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig(async () => ({
  plugins: [await WxtVitest(), knowledgePlugin()],
  test: {
    root: here,
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    mockReset: true,
  },
}));
