import type { AnswerEvent } from '../../answering/answer.ts';
import type { Problem } from '../problem.ts';

/**
 * Server-sent events of an answer: `status`, `passages`, `segment` and `done` as they come, or `error` with a problem
 * when something is thrown on the way. The next event is worked out when the reader has taken the last. `stop` is
 * called when the reader goes away.
 */
export function answerStream(
  events: AsyncGenerator<AnswerEvent>,
  toProblem: (error: unknown) => Problem,
  stop: () => void,
): { readonly body: ReadableStream<Uint8Array>; readonly ended: Promise<void> } {
  const encoder = new TextEncoder();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const send = (event: string, data: unknown) =>
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      try {
        const { done, value } = await events.next();
        if (done !== true) {
          send(value.type, dataOf(value));
          return;
        }
      } catch (error) {
        send('error', toProblem(error));
      }
      controller.close();
      end();
    },
    async cancel() {
      end();
      // An event that is being worked out is not waited for: what it waits for is broken off first.
      stop();
      await events.return(undefined);
    },
  });
  return { body, ended };
}

function dataOf(event: AnswerEvent): unknown {
  switch (event.type) {
    case 'status':
      return { stage: event.stage };
    case 'passages':
      return event.passages;
    case 'segment':
      return { segment: event.segment, citations: event.citations };
    case 'done':
      return event.answer;
  }
}
