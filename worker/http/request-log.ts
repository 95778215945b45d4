import type { Context, MiddlewareHandler } from 'hono';

import type { Answer } from '../answering/answer.ts';
import type { ModelFault } from '../answering/ports.ts';
import { addressOf } from './access/caller.ts';
import { keyedHash } from './access/keyed-hash.ts';
import { answerFacts, auditEvent, type AnswerFacts } from './answer-facts.ts';
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
  /** A keyed hash of the key or address that asked; absent when the operator has set no secret for it. */
  readonly actor?: string;
  readonly questionHash?: string;
  /** Why a key was refused. */
  readonly keyFault?: KeyFault;
  /** Code of the problem that was answered with. */
  readonly code?: string;
  /** Why, for the operator. */
  readonly reason?: string;
  readonly error?: { readonly name: string; readonly message: string; readonly at?: string };
}

/** A call of the language model that failed; never a text of the question, the documents or the server. */
export interface ModelFaultLine extends ModelFault {
  readonly level: 'warn';
  readonly event: 'model-fault';
}

const longestMessage = 300;

/** Notes an answer for the log. */
export function noteAnswer(c: Context<HttpEnv>, answer: Answer): void {
  c.set('answerFacts', answerFacts(answer));
  c.set('answerContent', { question: answer.question, answer: answer.text });
}

/** Writes one line per request, after the last byte of a stream, and of an answer a line of the audit log. */
export function requestLog({ now, log, audit }: Pick<HttpDeps, 'now' | 'log' | 'audit'>): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const began = now();
    await next();
    const who = audit.secret === undefined ? {} : await hashed(c, audit.secret);
    const write = async () => {
      const line = { ...lineOf(c, now() - began), ...who };
      log(line);
      const facts = c.get('answerFacts');
      if (facts === undefined) return;
      const { requestId, ms, actor = '', key: keyId = '' } = line;
      const content = audit.content ? c.get('answerContent') : undefined;
      const event = auditEvent({ requestId, channel: channelOf(line.path), actor, keyId, ms }, facts, content);
      await audit.log.record(event).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        log({ ...line, level: 'error', reason: `not in the audit log: ${reason}` });
      });
    };
    const streamed = c.get('streamed');
    later(c, streamed === undefined ? write() : streamed.then(write, write));
  };
}

/** Lets work go on after the response. */
function later(c: Context<HttpEnv>, work: Promise<void>): void {
  c.executionCtx.waitUntil(work);
}

function channelOf(path: string): string {
  if (path.startsWith('/v1/')) return 'openai';
  if (path === '/mcp') return 'mcp';
  return path.startsWith('/api/') ? 'api' : 'page';
}

/** Who asked and what, as hashes that tell nothing to those without the secret. */
async function hashed(c: Context<HttpEnv>, secret: string): Promise<Pick<LogLine, 'actor' | 'questionHash'>> {
  const caller = c.get('caller');
  const question = c.get('answerContent')?.question;
  const actor = caller?.kind === 'key' ? `key:${caller.key.id}` : `address:${addressOf(c)}`;
  return {
    actor: await keyedHash(secret, actor),
    ...(question === undefined ? {} : { questionHash: await keyedHash(secret, `question:${question}`) }),
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
