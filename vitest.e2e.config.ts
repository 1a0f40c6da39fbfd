// Tests in a real browser: test/e2e.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests in a real browser, one file after the other: each has a browser of its own. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/global-setup.ts'],
    fileParallelism: false,
    // Where so much is wrong, the rest only takes time.
    bail: 30,
    // A browser on a busy machine may miss a beat once; what fails twice is a fault.
    retry: 1,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
