import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests by name of folder: `npx vitest run --config tests/vitest.config.ts --project unit`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    globalSetup: 'tests/setup/sites.ts',
    // Much of the time a test waits for the browser: more of them than cores keep these busy.
    maxWorkers: 3,
    // Each of these processes loads its modules, parses a built page and starts a browser once, for all its files, which
    // it runs one after the other. So a file leaves nothing behind in a module.
    isolate: false,
    // On a busy machine all takes longer; nothing that is tested is a matter of time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: ['source', 'unit', 'dist', 'e2e'].map((name) => ({
      extends: true,
      test: {
        name,
        include: [`tests/${name}/**/*.test.ts`],
        // A browser’s own work in the background is not always over on a busy machine; what fails twice fails.
        retry: name === 'e2e' ? 1 : 0,
        // Some tests of `dist` build sites, which write types that are checked in `source`: they come after all others.
        sequence: { groupOrder: name === 'dist' ? 1 : 0 },
      },
    })),
  },
});
