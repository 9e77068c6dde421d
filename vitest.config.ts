import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { ABOUT_FILES, ABOUT_OTHERS, ON_POSTGRES } from './test/support/on-postgres.ts';

// Half the time of a command that a test starts goes into compiling the same files as the one before.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

/** Apart from vite.config.ts, so that a test of the server loads no page. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          // What a file loads is loaded for all: most of their time went into loading it again.
          isolate: false,
          setupFiles: 'test/support/each-file.ts',
          // The browser waits more than it computes, and the other steps end long before these tests.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // How fast the machine is decides no test.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'postgres',
          environment: 'node',
          include: ON_POSTGRES,
          exclude: [...ABOUT_FILES, ...ABOUT_OTHERS],
          env: { TEST_DATABASE: 'postgres' },
          globalSetup: 'test/support/postgres-cluster.ts',
          isolate: false,
          setupFiles: 'test/support/each-file.ts',
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 30_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/support/serve.ts',
          // A busy machine may be late with a page; what fails twice is broken.
          retry: 1,
          // One server, one browser, one page at a time.
          fileParallelism: false,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
