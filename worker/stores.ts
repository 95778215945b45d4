import { createD1KeyStore } from './adapters/api-keys-d1.ts';
import { createD1ConversationStore } from './adapters/conversation-store-d1.ts';
import type { D1Access } from './adapters/d1-access.ts';
import type { D1Config } from './adapters/d1-config.ts';
import { createD1DailyUse } from './adapters/daily-use-d1.ts';
import { createD1EventClaims } from './adapters/event-claims-d1.ts';
import { createD1FeedbackStore } from './adapters/feedback-store-d1.ts';
import type { ConversationStore, DailyUse, EventClaims, FeedbackStore, KeyStore } from './answering/stores.ts';

/** What is remembered between requests. */
export interface Stores {
  readonly conversations: ConversationStore;
  readonly feedback: FeedbackStore;
  readonly claims: EventClaims;
  readonly keys: KeyStore;
  readonly daily: DailyUse;
  /** Deletes what has been kept long enough; gives the number of rows. */
  deleteExpired(): Promise<number>;
}

export function createStores(access: D1Access, { conversationDays, feedbackDays }: D1Config): Stores {
  const conversations = createD1ConversationStore(access, conversationDays);
  const feedback = createD1FeedbackStore(access, feedbackDays);
  const claims = createD1EventClaims(access);
  const daily = createD1DailyUse(access);
  return {
    conversations,
    feedback,
    claims,
    keys: createD1KeyStore(access),
    daily,
    async deleteExpired() {
      const deleted = await Promise.all([conversations, feedback, claims, daily].map((store) => store.deleteExpired()));
      return deleted.reduce((sum, rows) => sum + rows, 0);
    },
  };
}
