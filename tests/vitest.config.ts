import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests by name of folder: `npx vitest run --config tests/vitest.config.ts --project unit`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    globalSetup: 'tests/setup/sites.ts',
    // Much of the time a test waits for the browser: more of them than cores keep these busy.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: ['unit', 'dist', 'e2e'].map((name) => ({
      extends: true,
      test: { name, include: [`tests/${name}/**/*.test.ts`] },
    })),
  },
});
