import { join } from 'node:path';

import { cloudflareTest, readD1Migrations, type D1Migration } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

import { projectDir, testOutDir } from './worker/node/project-dir.ts';

declare module 'vitest' {
  interface ProvidedContext {
    migrations: D1Migration[];
    /** Where `worker/node/played-slack` plays Slack. */
    slackUrl: string;
  }
}

/**
 * `x.test.ts` runs in Node; `x.workers.test.ts` in workerd, with the worker of wrangler.toml and a snapshot of the note;
 * `x.browser.test.ts` in Node, driving a browser against a worker that runs.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['**/*.test.ts'],
          exclude: ['**/*.{workers,browser}.test.ts', '**/node_modules/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['**/*.browser.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['./worker/node/browser/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { assets: { directory: `${testOutDir}/public` } },
          }),
        ],
        test: {
          name: 'workers',
          include: ['**/*.workers.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['./worker/node/test-snapshot.ts', './worker/node/played-slack/setup.ts'],
          setupFiles: ['./worker/migrate-for-tests.ts'],
          provide: { migrations: await readD1Migrations(join(projectDir, 'migrations')) },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
