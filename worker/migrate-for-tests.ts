import { applyD1Migrations, type D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Read from the folder `migrations` by vitest.config.ts. */
    migrations: D1Migration[];
    /** Where Slack is played, by worker/node/played-slack/setup.ts. */
    slackUrl: string;
  }
}

await applyD1Migrations(env.DB, inject('migrations'));
