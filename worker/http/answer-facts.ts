import type { Answer } from '../answering/answer.ts';
import type { AuditEvent } from '../answering/stores.ts';

/** What is written of an answer: how it came about and what it cost, nothing it says. */
export interface AnswerFacts {
  readonly answer: Answer['status'];
  /** Why it is not answered, or not wholly. */
  readonly answerReason?: NonNullable<Answer['reason']>;
  readonly composer: Answer['composer'];
  readonly fallback?: string;
  readonly model?: string;
  readonly promptVersion?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly redactions?: number;
  readonly answerId: string;
  readonly corpusVersion: string;
  /** Passages that are cited. */
  readonly cited: readonly string[];
  readonly questionCharacters: number;
  readonly checks?: Answer['checks'];
}

export function answerFacts(answer: Answer): AnswerFacts {
  const { status, reason, composer, fallback, model, promptVersion, usage, checks, redactions, citations } = answer;
  const redacted = (redactions ?? []).reduce((sum, { count }) => sum + count, 0);
  return {
    answer: status,
    ...(reason === undefined ? {} : { answerReason: reason }),
    answerId: answer.id,
    composer,
    corpusVersion: answer.corpusVersion,
    cited: [...new Set(citations.map(({ passageId }) => passageId))],
    questionCharacters: answer.question.length,
    ...(fallback === undefined ? {} : { fallback: fallback.code }),
    ...(model === undefined ? {} : { model }),
    ...(promptVersion === undefined ? {} : { promptVersion }),
    ...usage,
    ...(redacted === 0 ? {} : { redactions: redacted }),
    ...(Object.values(checks).some((count) => count > 0) ? { checks } : {}),
  };
}

/** The row of the audit log for an answer. `content` only where the operator keeps it. */
export function auditEvent(
  given: Pick<AuditEvent, 'requestId' | 'channel' | 'actor' | 'keyId' | 'ms'>,
  facts: AnswerFacts,
  content: AuditEvent['content'],
): AuditEvent {
  return {
    ...given,
    answerId: facts.answerId,
    status: facts.answer,
    reason: facts.answerReason,
    composer: facts.composer,
    redactions: facts.redactions ?? 0,
    inputTokens: facts.inputTokens ?? 0,
    outputTokens: facts.outputTokens ?? 0,
    content,
  };
}
