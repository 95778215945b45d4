import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { z } from 'zod';

const address = z.literal('https://kildesvar.example.dk/slack/events');

/** Limits of https://docs.slack.dev/reference/app-manifest. */
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(false),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    slash_commands: z.array(
      z.strictObject({
        command: z.string().regex(/^\/[a-z]{1,31}$/),
        url: address,
        description: z.string().max(2_000),
        usage_hint: z.string().max(1_000),
        should_escape: z.boolean(),
      }),
    ),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address, bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: address }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.literal(false),
    token_rotation_enabled: z.literal(false),
  }),
});

const neededScopes: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
};

test('the manifest can be pasted, and asks for what its events need and no more', () => {
  const text = readFileSync(join(import.meta.dirname, 'manifest.json'), 'utf8');
  const { oauth_config, settings, features } = manifestSchema.parse(JSON.parse(text));
  const needed = settings.event_subscriptions.bot_events.map((event) => neededScopes[event] ?? event);
  expect(oauth_config.scopes.bot.toSorted()).toEqual(['chat:write', 'commands', ...needed].toSorted());
  expect(features.slash_commands.map(({ command }) => command)).toEqual(['/notat']);
});
