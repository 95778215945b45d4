import { auditActor, ratingActor } from './actors.ts';
import type { ChannelDeps, ChannelEvent, Person } from './channels/channel-deps.ts';
import { keyedHash } from './http/access/keyed-hash.ts';
import { countRequest, type Limits } from './http/access/limits.ts';
import { answerFacts, auditEvent, type AnswerFacts } from './http/answer-facts.ts';
import type { Audit } from './http/http-deps.ts';

/** What is written about something that a chat platform delivered: never a question or an answer. */
export interface ChannelLine extends Omit<ChannelEvent, 'person' | 'answer'>, Partial<AnswerFacts> {
  readonly event: 'channel';
  /** A keyed hash of who wrote; absent when the operator has set no secret for it. */
  readonly actor?: string;
  readonly questionHash?: string;
}

/** A chat platform, and what those who run the service want of it. */
export interface Platform {
  readonly audit: Audit;
  readonly limits: Limits;
  /** What the chat platform shares with us; ratings are told apart by it. */
  readonly platformSecret: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: (line: ChannelLine) => void;
}

/** The part of what a channel is given that is made here. */
export type ChannelServices = Pick<ChannelDeps, 'holdBack' | 'raterOf' | 'note'>;

/** What chat platforms share with the HTTP edge: limits, the log and the audit log. */
export function channelServices({ audit, limits, platformSecret, now, log }: Platform): ChannelServices {
  return {
    async holdBack(person) {
      const count = await countRequest({ kind: 'person', person }, limits, now());
      return count.ok ? undefined : count.failure;
    },
    raterOf: (person) => ratingActor(platformSecret, person),
    async note(event) {
      const line = await lineOf(event, audit.secret);
      log(line);
      const { answer, requestId, channel, ms } = event;
      if (answer === undefined) return;
      const content = audit.content ? { question: answer.question, answer: answer.text } : undefined;
      const row = { requestId, channel, ms, actor: line.actor ?? '', keyId: '' };
      await audit.log.record(auditEvent(row, answerFacts(answer), content)).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        log({ ...line, level: 'error', reason: `not in the audit log: ${reason}` });
      });
    },
  };
}

/** Of what is not for us nobody is named, not even as a hash. */
async function lineOf({ person, answer, ...event }: ChannelEvent, secret: string | undefined): Promise<ChannelLine> {
  const named: Person | undefined = event.outcome === 'ignored' ? undefined : person;
  return {
    event: 'channel',
    ...event,
    ...(named === undefined || secret === undefined ? {} : { actor: await auditActor(secret, named) }),
    ...(answer === undefined ? {} : answerFacts(answer)),
    ...(answer === undefined || secret === undefined
      ? {}
      : { questionHash: await keyedHash(secret, `question:${answer.question}`) }),
  };
}
