import { defineConfig } from 'vitest/config';

/** Tests lie beside the code. They run in a time zone that is not UTC, without anybody's git configuration, and offline. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['scripts/**/*.test.ts', 'src/**/*.test.ts', 'data/**/*.test.ts'],
    env: {
      TZ: 'America/Los_Angeles',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    setupFiles: ['scripts/testing/offline.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
});
