import type { Context, MiddlewareHandler } from 'hono';

import type { Answer } from '../answering/answer.ts';
import type { ModelFault } from '../answering/ports.ts';
import type { KeyFault } from './failure.ts';
import type { HttpDeps, HttpEnv } from './http-deps.ts';
import type { LogLevel } from './log-config.ts';
import { toWire } from './problem.ts';

/** What is written about a request: never its question, answer or query. */
export interface LogLine extends Partial<AnswerFacts> {
  readonly level: LogLevel;
  readonly event: 'request';
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** Id of the key that was called with. */
  readonly key?: string;
  /** Why a key was refused. */
  readonly keyFault?: KeyFault;
  /** Code of the problem that was answered with. */
  readonly code?: string;
  /** Why, for the operator. */
  readonly reason?: string;
  readonly error?: { readonly name: string; readonly message: string; readonly at?: string };
}

/** What is written of an answer: how it came about and what it cost, nothing it says. */
export interface AnswerFacts {
  readonly answer: Answer['status'];
  readonly composer: Answer['composer'];
  readonly fallback?: string;
  readonly model?: string;
  readonly promptVersion?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly checks?: Answer['checks'];
}

export function answerFacts({ status, composer, fallback, model, promptVersion, usage, checks }: Answer): AnswerFacts {
  return {
    answer: status,
    composer,
    ...(fallback === undefined ? {} : { fallback: fallback.code }),
    ...(model === undefined ? {} : { model }),
    ...(promptVersion === undefined ? {} : { promptVersion }),
    ...usage,
    ...(Object.values(checks).some((count) => count > 0) ? { checks } : {}),
  };
}

/** A call of the language model that failed; never a text of the question, the documents or the server. */
export interface ModelFaultLine extends ModelFault {
  readonly level: 'warn';
  readonly event: 'model-fault';
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
  const answer = c.get('answerFacts');
  const caller = c.get('caller');
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
    ...(caller?.kind === 'key' ? { key: caller.key.id } : {}),
    ...answer,
    ...(failure === undefined ? {} : { code: toWire(failure).code }),
    ...(failure?.kind === 'key-invalid' ? { keyFault: failure.why } : {}),
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
