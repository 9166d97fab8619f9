import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    globalSetup: 'tests/support/once.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        // The core keeps nothing between two practices, and takes a second to load: once, not per file.
        extends: true,
        test: { name: 'core', include: ['tests/core/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'around',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/core/**', 'tests/e2e/**', 'node_modules/**'],
        },
      },
    ],
  },
})
