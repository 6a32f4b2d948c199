import { defineConfig } from 'vitest/config';

/** The tests of the model alone: they need no built site and no browser. */
export default defineConfig({ test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } });
