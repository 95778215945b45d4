import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';

import { addAnsweringRoutes } from './answering-app.ts';
import { createBaseApp } from './base-app.ts';
import { channelServices, type ChannelServices, type Platform } from './channel-services.ts';
import type { ChannelDeps } from './channels/channel-deps.ts';
import { createMcpApp } from './channels/mcp/mcp-app.ts';
import { createOpenAiApp } from './channels/openai/openai-app.ts';
import { openAiFaultResponse } from './channels/openai/openai-fault.ts';
import { createSlackChannel } from './channels/slack/slack-channel.ts';
import { createTeamsChannel } from './channels/teams/teams-channel.ts';
import type { TeamsDeps } from './channels/teams/teams-deps.ts';
import type { Config } from './config.ts';
import { addDescription } from './http/api-description.ts';
import { addOverviewRoute } from './http/api/overview-route.ts';
import type { HttpDeps, HttpEnv } from './http/http-deps.ts';
import { addAdminRoutes } from './http/pages/admin-routes.ts';
import { toWire } from './http/problem.ts';
import { respondFailure, type RespondFailure } from './http/respond-failure.ts';
import { wholeBody } from './http/whole-body.ts';
import { protocolDeps } from './protocols.ts';

/** The whole HTTP side of the worker. `channels` bring routes of their own; one that is not set up is left out. */
export function createApp(deps: HttpDeps, channels: readonly Hono<HttpEnv>[] = []): OpenAPIHono<HttpEnv> {
  const { config } = deps;
  const app = createBaseApp(deps, respond);
  for (const [path, limitBytes] of foreignBodies) {
    app.use(path, wholeBody(respond, { limitBytes, timeoutMs: config.bodyTimeoutMs }, deps.wait));
  }
  addAnsweringRoutes(app, deps);
  addOverviewRoute(app, deps);
  const protocols = protocolDeps(deps, respond);
  app.route('/', createOpenAiApp(protocols));
  app.route('/', createMcpApp(protocols, config));
  addAdminRoutes(app, deps);
  for (const channel of channels) app.route('/', channel);
  addDescription(app);
  return app;
}

/** The largest bodies of what others than ourselves have given shape, in bytes; our own routes have theirs beside them. */
const foreignBodies: readonly (readonly [path: string, limitBytes: number])[] = [
  ['/mcp', 64 * 1_024],
  ['/slack/*', 256 * 1_024],
  ['/teams/*', 256 * 1_024],
];

/** The chat platforms that are set up, each sharing limits, log and audit log with the HTTP edge. */
export function createChannels(
  { teams, slack }: Config,
  deps: Omit<ChannelDeps & TeamsDeps, 'config' | keyof ChannelServices>,
  shared: Omit<Platform, 'platformSecret'>,
): Hono<HttpEnv>[] {
  const servicesFor = (platformSecret: string) => channelServices({ ...shared, platformSecret });
  return [
    ...(teams === undefined ? [] : [createTeamsChannel({ ...deps, ...servicesFor(teams.appPassword), config: teams })]),
    ...(slack === undefined ? [] : [createSlackChannel(slack, { ...deps, ...servicesFor(slack.signingSecret) })]),
  ];
}

/** Clients of OpenAI's protocol read errors in its shape; everybody else gets a problem or a page. */
const respond: RespondFailure = (c, failure) => {
  if (!c.req.path.startsWith('/v1/')) return respondFailure(c, failure);
  c.set('failure', failure);
  return openAiFaultResponse(toWire(failure));
};
