import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

const recordingSchema = z.strictObject({
  status: z.int(),
  contentType: z.string(),
  body: z.string(),
});

/** What a request is known by: its path and body. The key and the server's address are no part of it. */
function requestHash(url: string, body: string): string {
  return createHash('sha256')
    .update(`${new URL(url).pathname}\n${body}`)
    .digest('hex')
    .slice(0, 24);
}

/**
 * A fetch that asks the server and writes what it answers to `folder`, one file per request; what is recorded already is
 * not asked again. Keys are in no recording.
 */
export function recordingFetch(folder: string, send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const file = fileOf(folder, input, init);
    const known = await read(file);
    if (known !== undefined) return known;
    const response = await send(input, init);
    const body = await response.text();
    const contentType = response.headers.get('content-type') ?? 'application/json';
    await mkdir(folder, { recursive: true });
    if (response.ok)
      await writeFile(file, `${JSON.stringify({ status: response.status, contentType, body }, null, 1)}\n`);
    return new Response(body, { status: response.status, headers: { 'content-type': contentType } });
  };
}

/** A fetch that only knows what was recorded; anything else is a 404, which no run takes for an answer. */
export function replayingFetch(folder: string): typeof fetch {
  return async (input, init) =>
    (await read(fileOf(folder, input, init))) ??
    Response.json({ error: { message: 'not recorded', type: 'not_recorded' } }, { status: 404 });
}

function fileOf(folder: string, input: string | URL | Request, init: RequestInit | undefined): string {
  const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
  return join(folder, `${requestHash(url, typeof init?.body === 'string' ? init.body : '')}.json`);
}

async function read(file: string): Promise<Response | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { status, contentType, body } = recordingSchema.parse(JSON.parse(text));
  return new Response(body, { status, headers: { 'content-type': contentType } });
}
