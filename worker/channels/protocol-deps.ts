import type { Context, MiddlewareHandler } from 'hono';
import type { z } from 'zod';

import type { Answer, HistoryTurn } from '../answering/answer.ts';
import type { AnswerQuestion } from '../answering/conversation.ts';
import type { AnsweringServices, FindPassages } from '../answering/ports.ts';

/** Why a request got no answer, for whoever made it: a stable code and Danish words. */
export interface EdgeFault {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** What is wrong where in the request. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a protocol is given to answer with. */
export interface ProtocolDeps {
  readonly openServices: (
    c: Context,
  ) => Promise<
    { readonly ok: true; readonly services: AnsweringServices } | { readonly ok: false; readonly fault: EdgeFault }
  >;
  readonly answerQuestion: AnswerQuestion;
  readonly findPassages: FindPassages;
  /** The latest turns that keep to the limits on a request, beginning with a question. */
  readonly recentTurns: (turns: readonly HistoryTurn[]) => readonly HistoryTurn[];
  /** Lets only JSON through that is not larger than so many bytes. */
  readonly jsonBody: (limitBytes: number) => readonly MiddlewareHandler[];
  /** What a schema found wrong with a request; noted for the log. */
  readonly requestFault: (c: Context, error: z.ZodError) => EdgeFault;
  /** That there is no such model, but these; noted for the log. */
  readonly unknownModel: (c: Context, known: readonly string[]) => EdgeFault;
  /** What a thrown error means for the one who asked; noted for the log. */
  readonly faultOf: (c: Context, error: unknown) => EdgeFault;
  /** Notes for the log what came of a question. */
  readonly noteAnswer: (c: Context, answer: Answer) => void;
  /** Tells that the response goes on until `ended`. */
  readonly noteStream: (c: Context, ended: Promise<void>) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
