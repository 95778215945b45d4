import type { Context } from 'hono';

import { frameStream } from '../frame-stream.ts';
import type { ProtocolDeps } from '../protocol-deps.ts';

/** Server-sent events; `frames` is told to stop when the client goes away. */
export function streamResponse(
  c: Context,
  { noteStream }: Pick<ProtocolDeps, 'noteStream'>,
  frames: (signal: AbortSignal) => AsyncGenerator<string>,
): Response {
  const stopped = new AbortController();
  const signal = AbortSignal.any([c.req.raw.signal, stopped.signal]);
  const { body, ended } = frameStream(frames(signal), () => stopped.abort());
  noteStream(c, ended);
  return c.body(body, 200, { 'content-type': 'text/event-stream; charset=utf-8' });
}
