import { join } from 'node:path';

import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

import { projectDir, testOutDir } from './worker/node/project-dir.ts';

/** `x.test.ts` runs in Node; `x.workers.test.ts` in workerd, with the worker of wrangler.toml and a snapshot of the note. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['**/*.test.ts'],
          exclude: ['**/*.workers.test.ts', '**/node_modules/**'],
          testTimeout: 60_000,
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
          globalSetup: ['./worker/node/test-snapshot.ts'],
          setupFiles: ['./worker/migrate-for-tests.ts'],
          provide: { migrations: await readD1Migrations(join(projectDir, 'migrations')) },
          testTimeout: 60_000,
        },
      },
    ],
  },
});
