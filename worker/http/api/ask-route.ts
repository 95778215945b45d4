import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

import { answerSchema, type Answer, type AnswerEvent, type AskRequest } from '../../answering/answer.ts';
import type { AnsweringServices } from '../../answering/ports.ts';
import type { HttpDeps, HttpEnv } from '../http-deps.ts';
import { failureOf, openCorpus } from '../open-corpus.ts';
import { respondProblem, toProblem } from '../problem.ts';
import { noteAnswer } from '../request-log.ts';
import { answerStream } from './answer-stream.ts';
import { askBodySchema, toAskRequest } from './ask-request.ts';
import { apiBody } from './json-body.ts';
import { problemResponse } from './problem-response.ts';

const json = 'application/json';
const eventStream = 'text/event-stream';

const askRoute = (deps: HttpDeps) =>
  createRoute({
    method: 'post',
    path: '/api/ask',
    operationId: 'ask',
    tags: ['Spørg'],
    summary: 'Stil et spørgsmål',
    description:
      'Svarer ud fra dokumenterne med et ordret, kontrolleret citat for hver påstand, og siger til, når de ikke siger noget. ' +
      'Med Accept: text/event-stream kommer svaret som hændelserne status, passages, segment og til sidst done eller error.',
    middleware: apiBody(deps),
    request: { body: { required: true, content: { [json]: { schema: askBodySchema } } } },
    responses: {
      200: {
        description: 'Svaret med de citater, det står på',
        content: {
          [json]: { schema: answerSchema.meta({ id: 'Answer' }) },
          [eventStream]: { schema: { type: 'string' } },
        },
      },
      ...problemResponse,
    },
  });

export function addAskRoute(app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void {
  app.openapi(askRoute(deps), async (c) => {
    const request = toAskRequest(c.req.valid('json'));
    const opened = await openCorpus(c, deps);
    if (!opened.ok) return respondProblem(c, opened.failure);
    const faults = unknownDocuments(request, opened.services);
    if (faults.length > 0) return respondProblem(c, { kind: 'unknown-document', faults });
    const wanted = accepts(c, { header: 'Accept', supports: [json, eventStream], default: json });
    if (wanted === eventStream) return streamAnswer(c, deps, request, opened.services);
    const answer = await answerWhole(eventsOf(deps, request, opened.services, c.req.raw.signal));
    noteAnswer(c, answer);
    return c.json(answer, 200);
  });
}

/** Waits for the whole answer. */
export async function answerWhole(events: AsyncGenerator<AnswerEvent>): Promise<Answer> {
  for await (const event of events) {
    if (event.type === 'done') return event.answer;
  }
  throw new Error('answering ended without an answer');
}

function eventsOf(
  deps: HttpDeps,
  request: AskRequest,
  services: AnsweringServices,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const { conversationId } = request;
  return conversationId === undefined
    ? deps.answerQuestion(request, services, signal)
    : deps.answerInConversation(request, { channel: 'api', thread: conversationId }, services, signal);
}

function unknownDocuments({ documentIds }: AskRequest, { index }: AnsweringServices) {
  const known = new Set(index.documents.map(({ metadata }) => metadata.id));
  return (documentIds ?? []).flatMap((id, position) =>
    known.has(id) ? [] : [{ path: `documentIds.${position}`, message: 'Dokumentet findes ikke.' }],
  );
}

function streamAnswer(c: Context<HttpEnv>, deps: HttpDeps, request: AskRequest, services: AnsweringServices): Response {
  const stopped = new AbortController();
  const signal = AbortSignal.any([c.req.raw.signal, stopped.signal]);
  const events = noting(eventsOf(deps, request, services, signal), (answer) => noteAnswer(c, answer));
  const { body, ended } = answerStream(
    events,
    (error) => {
      const failure = failureOf(error, deps);
      c.set('failure', failure);
      if (error instanceof Error) c.set('streamError', error);
      return toProblem(failure, c.get('requestId'));
    },
    () => stopped.abort(),
  );
  c.set('streamed', ended);
  return c.body(body, 200, { 'content-type': `${eventStream}; charset=utf-8` });
}

/** Passes events on and tells of the finished answer. */
async function* noting(events: ReturnType<HttpDeps['answerQuestion']>, note: (answer: Answer) => void) {
  for await (const event of events) {
    if (event.type === 'done') note(event.answer);
    yield event;
  }
}
