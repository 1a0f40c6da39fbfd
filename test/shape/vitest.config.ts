// Checks of the built extension: `npm run built`, after `npm run build`.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: { root, include: ['test/shape/*.check.ts'] },
});
