import type { Answer, Segment } from '../answering/answer.ts';
import { StorageError, type ConversationKey } from '../answering/stores.ts';
import type { ChannelDeps } from './channel-deps.ts';

export type TimedAnswer =
  | { readonly ok: true; readonly answer: Answer }
  /** `reason` is for the log only. */
  | { readonly ok: false; readonly reason: string };

/** A platform lets work go on for 30 seconds after the request; what is left of them is for saying that it failed. */
const patienceMs = 24_000;

/**
 * Answers a question, of a conversation unless `key` is undefined, or gives up in time to say so. Never throws: what goes wrong is a reason.
 * `onSegment` is told of each checked segment as it comes; it is not waited for.
 */
export async function answerInTime(
  {
    question,
    key,
    publicUrl,
  }: { readonly question: string; readonly key: ConversationKey | undefined; readonly publicUrl: string },
  deps: Pick<ChannelDeps, 'corpus' | 'answerQuestion' | 'answerInConversation' | 'wait'>,
  onSegment: (segment: Segment) => void = () => {},
): Promise<TimedAnswer> {
  const stopped = new AbortController();
  const answered = new AbortController();
  const late = deps.wait(patienceMs, answered.signal).then(() => {
    stopped.abort();
    return { ok: false as const, reason: `no answer within ${patienceMs} ms` };
  });
  const answering = async (): Promise<TimedAnswer> => {
    const opened = await deps.corpus.services(publicUrl);
    if (!opened.ok) return { ok: false, reason: opened.reason };
    const events =
      key === undefined
        ? deps.answerQuestion({ question }, opened.services, stopped.signal)
        : deps.answerInConversation({ question }, key, opened.services, stopped.signal);
    for await (const event of events) {
      if (event.type === 'segment' && !stopped.signal.aborted) onSegment(event.segment);
      if (event.type === 'done') return { ok: true, answer: event.answer };
    }
    return { ok: false, reason: 'answering ended without an answer' };
  };
  const outcome = await Promise.race([
    answering().catch((error: unknown) => ({ ok: false as const, reason: reasonOf(error, deps.corpus) })),
    late,
  ]);
  answered.abort();
  return outcome;
}

/** What a thrown error tells the operator. */
export function reasonOf(error: unknown, corpus: ChannelDeps['corpus']): string {
  if (error instanceof StorageError) return error.message;
  const explained = corpus.explain(error)?.reason;
  if (explained !== undefined) return explained;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
