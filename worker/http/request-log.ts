import type { Context, MiddlewareHandler } from 'hono';

import type { Answer } from '../answering/answer.ts';
import type { HttpDeps, HttpEnv } from './http-deps.ts';
import type { LogLevel } from './log-config.ts';
import { toWire } from './problem.ts';

/** What is written about a request: never its question, answer or query. */
export interface LogLine {
  readonly level: LogLevel;
  readonly event: 'request';
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  readonly answer?: Answer['status'];
  /** Code of the problem that was answered with. */
  readonly code?: string;
  /** Why, for the operator. */
  readonly reason?: string;
  readonly error?: { readonly name: string; readonly message: string; readonly at?: string };
}

const longestMessage = 300;

/** Writes one line per request, after the last byte of a stream. */
export function requestLog({ now, log }: Pick<HttpDeps, 'now' | 'log'>): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const began = now();
    await next();
    const write = () => log(lineOf(c, now() - began));
    const streamed = c.get('streamed');
    if (streamed === undefined) write();
    else void streamed.then(write, write);
  };
}

function lineOf(c: Context<HttpEnv>, ms: number): LogLine {
  const failure = c.get('failure');
  const answer = c.get('answerStatus');
  const { status } = c.res;
  const error = c.error ?? c.get('streamError');
  const reason = failure !== undefined && 'reason' in failure ? failure.reason : undefined;
  const failed = status >= 500 || failure?.kind === 'unexpected' || reason !== undefined;
  return {
    level: failed ? 'error' : status >= 400 ? 'warn' : 'info',
    event: 'request',
    requestId: c.get('requestId'),
    method: c.req.method,
    path: c.req.path,
    status,
    ms,
    ...(answer === undefined ? {} : { answer }),
    ...(failure === undefined ? {} : { code: toWire(failure).code }),
    ...(reason === undefined ? {} : { reason }),
    ...(error === undefined ? {} : { error: describeError(error) }),
  };
}

/** Name, message and the place it was thrown, short enough for one line. */
function describeError(error: Error): NonNullable<LogLine['error']> {
  const at = error.stack?.split('\n').find((frame) => /^\s+at /.test(frame));
  return {
    name: error.name,
    message: error.message.slice(0, longestMessage),
    ...(at === undefined ? {} : { at: at.trim() }),
  };
}
