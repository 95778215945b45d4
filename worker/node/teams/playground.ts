import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { z } from 'zod';

import { projectDir } from '../project-dir.ts';
import { bot, listen, read, type BotFramework } from './bot-framework.ts';

const configSchema = z.object({ config: z.object({ personalChat: z.object({ id: z.string() }) }) });

const shownSchema = z.object({
  action: z.literal('createMessage'),
  message: z.object({
    text: z.string(),
    aiEntity: z
      .object({
        additionalType: z.array(z.string()),
        citation: z
          .array(z.object({ position: z.int(), appearance: z.object({ name: z.string(), abstract: z.string() }) }))
          .default([]),
      })
      .optional(),
    feedbackLoopEnabled: z.boolean().optional(),
  }),
});

/** A message of the bot, as the playground shows it. */
export type ShownMessage = z.output<typeof shownSchema>['message'];

export interface Playground {
  readonly shown: readonly ShownMessage[];
  /** Writes to the bot in the personal chat. */
  write(text: string): Promise<void>;
  stop(): Promise<void>;
}

const startTimeoutMs = 60_000;

/**
 * Starts Microsoft's Agents Playground without a window, talking to a bot through a proxy that does what Microsoft's
 * service does between Teams and a bot: it signs each request, and says which organisation it comes from.
 */
export async function startPlayground(port: number, botUrl: URL, { sign }: BotFramework): Promise<Playground> {
  const proxy = await listen(async (request, response) => {
    const body = await read(request);
    if (request.method !== 'POST') {
      response.writeHead(200).end();
      return;
    }
    const activity = activitySchema.parse(JSON.parse(body));
    const forwarded = await fetch(botUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await sign({ claims: { serviceurl: activity.serviceUrl } })}`,
      },
      body: JSON.stringify({
        ...activity,
        conversation: { ...activity.conversation, tenantId: bot.tenantId },
        channelData: { ...activity.channelData, tenant: { id: bot.tenantId } },
      }),
    });
    response.writeHead(forwarded.status).end(await forwarded.text());
  });

  // It opens a browser at its start and ends when it cannot; its log goes to the folder it is started in.
  const folder = await mkdtemp(join(tmpdir(), 'kildesvar-playground-'));
  await writeFile(join(folder, 'xdg-open'), '#!/bin/sh\nexit 0\n');
  await chmod(join(folder, 'xdg-open'), 0o755);
  const cli = join(projectDir, 'node_modules/@microsoft/m365agentsplayground/cli.js');
  const child = spawn(
    process.execPath,
    [cli, 'start', '-e', proxy.origin, '-c', 'msteams', '-p', `${port}`, '--disable-telemetry'],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
    },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const ended = new Promise<void>((done) => child.once('close', () => done()));

  const shown: ShownMessage[] = [];
  const end = async () => {
    child.kill();
    await ended;
    proxy.server.closeAllConnections();
    proxy.server.close();
    await rm(folder, { recursive: true, force: true });
  };

  const origin = `http://127.0.0.1:${port}`;
  const config = await untilConfigured(`${origin}/_internal/v1/config`, () => child.exitCode === null);
  if (config === undefined) {
    await end();
    throw new Error(`the playground did not get to answer:\n${output}`);
  }
  const socket = new WebSocket(`ws://127.0.0.1:${port}/_ws_conversation/v1/conversations/stream`);
  socket.addEventListener('message', ({ data }) => {
    const event = shownSchema.safeParse(JSON.parse(String(data)));
    if (event.success) shown.push(event.data.message);
  });
  const { id } = config.config.personalChat;
  return {
    shown,
    async stop() {
      socket.close();
      await end();
    },
    async write(text) {
      const response = await fetch(`${origin}/_conversation/v1/conversations/${id}/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ from: { id: 'user-id-0' }, text, textFormat: 'plain' }),
      });
      if (!response.ok) throw new Error(`the playground could not deliver: ${await response.text()}`);
    },
  };
}

const activitySchema = z.looseObject({
  serviceUrl: z.string(),
  conversation: z.looseObject({}),
  channelData: z.looseObject({}),
});

async function untilConfigured(url: string, isAlive: () => boolean) {
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline && isAlive()) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    const config = configSchema.safeParse(await response?.json().catch(() => undefined));
    if (config.success) return config.data;
    await pause(200);
  }
  return undefined;
}
