import { z } from 'zod';

/** Limits on what a client may send; every edge holds to them. */
export const requestLimits = {
  questionCharacters: 1_000,
  historyTurns: 20,
  historyCharacters: 8_000,
} as const;

export const composers = ['auto', 'extractive', 'generative'] as const;

export const historyTurnSchema = z.strictObject({ role: z.enum(['user', 'assistant']), text: z.string() });
export type HistoryTurn = z.infer<typeof historyTurnSchema>;

/** A question as it reaches `answerQuestion`; edges have checked the limits. */
export interface AskRequest {
  readonly question: string;
  readonly history?: readonly HistoryTurn[];
  readonly conversationId?: string;
  readonly documentIds?: readonly string[];
  readonly composer?: (typeof composers)[number];
}

export const answerStatuses = ['answered', 'partial', 'unanswered'] as const;
export const answerReasons = [
  'not_in_documents',
  'off_topic',
  'asks_for_more_than_documents_say',
  'not_a_question',
  'unclear',
] as const;

export const segmentSchema = z.strictObject({
  /** A statement stands on its citations; a notice is a fixed sentence of our own. */
  kind: z.enum(['statement', 'notice']),
  text: z.string(),
  /** Numbers `n` of citations in the same answer, in order of appearance. */
  citations: z.array(z.int().positive()),
});
export type Segment = z.infer<typeof segmentSchema>;

export const citationSchema = z.strictObject({
  n: z.int().positive(),
  /** `support`: the statement stands on it; `nearest`: what the documents do say, shown with a refusal. */
  role: z.enum(['support', 'nearest']),
  passageId: z.string(),
  document: z.strictObject({ id: z.string(), title: z.string(), version: z.string() }),
  /** The headings above the quote; the last one is followed by the field's or column's name unless the quote holds it. */
  headingPath: z.array(z.string()),
  page: z.int().positive(),
  pageEnd: z.int().positive(),
  /** Verbatim canonical text at `[start, end)` of the document. */
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  check: z.enum(['exact', 'normalised']),
  url: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

export const answerSchema = z.strictObject({
  id: z.string(),
  conversationId: z.string().optional(),
  question: z.string(),
  /** The question with what it left out filled in from the conversation. */
  standaloneQuestion: z.string(),
  status: z.enum(answerStatuses),
  /** With `partial` and `unanswered`. */
  reason: z.enum(answerReasons).optional(),
  /** The segments joined, with [1] markers. */
  text: z.string(),
  segments: z.array(segmentSchema),
  citations: z.array(citationSchema),
  /** Ids of passages retrieved but not cited, best first. */
  related: z.array(z.string()),
  /** At most three questions that the documents are known to answer. */
  followUps: z.array(z.string()).max(3),
  composer: z.enum(['extractive', 'generative']),
  model: z.string().optional(),
  promptVersion: z.string().optional(),
  corpusVersion: z.string(),
  /** Why the model's answer was not used. */
  fallback: z.strictObject({ code: z.string() }).optional(),
  /** Parts that failed without stopping the answer: "embedding". */
  degraded: z.array(z.string()).optional(),
  redactions: z.array(z.strictObject({ kind: z.string(), count: z.int().positive() })).optional(),
  usage: z.strictObject({ inputTokens: z.int(), outputTokens: z.int() }).optional(),
  /** Quotes that failed the check, and statements dropped for want of one. */
  checks: z.strictObject({
    fabricated: z.int().nonnegative(),
    misattributed: z.int().nonnegative(),
    dropped: z.int().nonnegative(),
  }),
  /** Says that a machine wrote this. */
  aiNotice: z.string(),
  /** Milliseconds, informative only. */
  timings: z.strictObject({
    understand: z.number(),
    retrieve: z.number(),
    compose: z.number(),
    verify: z.number(),
    total: z.number(),
  }),
});
export type Answer = z.infer<typeof answerSchema>;

export type AnswerStage = 'understanding' | 'searching' | 'composing';

/** What `answerQuestion` yields, in order: status…, passages, segment…, then exactly one done. */
export type AnswerEvent =
  | { readonly type: 'status'; readonly stage: AnswerStage }
  | {
      readonly type: 'passages';
      readonly passages: readonly {
        readonly id: string;
        readonly headingPath: readonly string[];
        readonly page: number;
      }[];
    }
  /** One whole verified segment, with the citations it introduces. */
  | { readonly type: 'segment'; readonly segment: Segment; readonly citations: readonly Citation[] }
  | { readonly type: 'done'; readonly answer: Answer };
