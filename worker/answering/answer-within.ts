import type { AnswerEvent } from './answer.ts';
import type { AnswerInConversation, AnswerQuestion } from './conversation.ts';
import { AnswerTimeoutError } from './ports.ts';

/** How long an answer may take in all. */
export interface AnswerLimit {
  readonly timeoutMs: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

interface Answering {
  readonly answerQuestion: AnswerQuestion;
  readonly answerInConversation: AnswerInConversation;
}

/** The same answering, within a limit. */
export function answerWithin({ answerQuestion, answerInConversation }: Answering, limit: AnswerLimit): Answering {
  return {
    answerQuestion: (request, services, signal) =>
      eventsWithin((stop) => answerQuestion(request, services, stop), limit, signal),
    answerInConversation: (request, key, services, signal) =>
      eventsWithin((stop) => answerInConversation(request, key, services, stop), limit, signal),
  };
}

/**
 * Events that are worked out within a limit. When it is reached an `AnswerTimeoutError` is thrown, and what was under way
 * is broken off. Only the work counts: how long the reader takes between two events does not.
 */
export async function* eventsWithin(
  start: (signal: AbortSignal) => AsyncGenerator<AnswerEvent>,
  { timeoutMs, now, wait }: AnswerLimit,
  signal?: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const stopped = new AbortController();
  const events = start(signal === undefined ? stopped.signal : AbortSignal.any([signal, stopped.signal]));
  let left = timeoutMs;
  try {
    for (;;) {
      const begun = now();
      const next = await nextWithin(events, left, wait);
      if (next.done === true) return;
      left -= now() - begun;
      yield next.value;
    }
  } finally {
    stopped.abort();
    // A step that hangs would keep the reader waiting here too.
    events.return(undefined).catch(() => {});
  }
}

async function nextWithin(
  events: AsyncGenerator<AnswerEvent>,
  milliseconds: number,
  wait: AnswerLimit['wait'],
): Promise<IteratorResult<AnswerEvent>> {
  const ended = new AbortController();
  const late = wait(Math.max(0, milliseconds), ended.signal).then(() => undefined);
  const coming = events.next();
  try {
    const next = await Promise.race([coming, late]);
    if (next === undefined) throw new AnswerTimeoutError('the answer was not finished in time');
    return next;
  } finally {
    ended.abort();
    coming.catch(() => {});
  }
}
