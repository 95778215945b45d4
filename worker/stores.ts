import { createD1KeyStore } from './adapters/api-keys-d1.ts';
import { createD1AuditLog } from './adapters/audit-log-d1.ts';
import { createD1ConversationStore } from './adapters/conversation-store-d1.ts';
import type { D1Access } from './adapters/d1-access.ts';
import type { D1Config } from './adapters/d1-config.ts';
import { createD1DailyUse } from './adapters/daily-use-d1.ts';
import { createD1EventClaims } from './adapters/event-claims-d1.ts';
import { createD1FeedbackStore } from './adapters/feedback-store-d1.ts';
import { createD1SentAnswers } from './adapters/sent-answers-d1.ts';
import { createD1UsageReports } from './adapters/usage-report-d1.ts';
import { redactedFeedback } from './answering/redaction/redact-request.ts';
import type {
  AuditLog,
  ConversationStore,
  DailyUse,
  EventClaims,
  FeedbackStore,
  KeyStore,
  SentAnswers,
  UsageReports,
} from './answering/stores.ts';

/** What is remembered between requests. */
export interface Stores {
  readonly conversations: ConversationStore;
  readonly feedback: FeedbackStore;
  readonly claims: EventClaims;
  readonly keys: KeyStore;
  readonly daily: DailyUse;
  readonly audit: AuditLog;
  readonly usage: UsageReports;
  readonly sentAnswers: SentAnswers;
  /** Deletes what has been kept long enough; gives the number of rows. */
  deleteExpired(): Promise<number>;
}

export function createStores(access: D1Access, { conversationDays, feedbackDays, auditDays }: D1Config): Stores {
  const conversations = createD1ConversationStore(access, conversationDays);
  const feedback = createD1FeedbackStore(access, feedbackDays);
  const claims = createD1EventClaims(access);
  const daily = createD1DailyUse(access);
  const audit = createD1AuditLog(access, auditDays);
  // As long as the conversation an answer stands in.
  const sentAnswers = createD1SentAnswers(access, conversationDays);
  return {
    conversations,
    feedback: redactedFeedback(feedback),
    claims,
    keys: createD1KeyStore(access),
    daily,
    audit,
    usage: createD1UsageReports(access),
    sentAnswers,
    async deleteExpired() {
      const kept = [conversations, feedback, claims, daily, audit, sentAnswers];
      const deleted = await Promise.all(kept.map((store) => store.deleteExpired()));
      return deleted.reduce((sum, rows) => sum + rows, 0);
    },
  };
}
