import { env } from 'cloudflare:workers';

import type { Answer, AnswerEvent, AskRequest } from './answering/answer.ts';
import { createAnswerInConversation } from './answering/conversation.ts';
import type { AnsweringServices } from './answering/ports.ts';
import { modelConfigSchema } from './adapters/model-config.ts';
import { waitFor } from './adapters/wait.ts';
import { answerWithin } from './answering/answer-within.ts';
import { findPassages } from './answering/retrieve.ts';
import { createAnsweringApp, createServe } from './answering-app.ts';
import { createApp } from './app.ts';
import type { Limits } from './http/access/limits.ts';
import type { HttpConfig } from './http/http-config.ts';
import type { DataUse, HttpDeps } from './http/http-deps.ts';
import type { LogLine } from './http/request-log.ts';
import { createCorpusAccess, type Platform } from './services.ts';
import { createStores } from './stores.ts';

interface Overrides {
  readonly config?: Partial<HttpConfig>;
  readonly readPart?: Platform['readPart'];
  readonly answerQuestion?: HttpDeps['answerQuestion'];
  readonly readWidget?: HttpDeps['readWidget'];
  readonly now?: () => number;
  readonly database?: D1Database;
  readonly dataUse?: Partial<DataUse>;
  readonly limits?: Partial<Limits['config']>;
  readonly audit?: Partial<HttpDeps['audit']>;
  readonly rate?: Limits['rate'];
  readonly model?: Partial<Platform['model']>;
}

/** The app on the snapshot of the note, with an answering of its own: these tests are about the edge. */
export function appForTests(overrides: Overrides = {}) {
  const lines: LogLine[] = [];
  const now = overrides.now ?? (() => Date.now());
  const answerQuestion = overrides.answerQuestion ?? quoteBest;
  const stores = createStores(
    { database: overrides.database ?? env.DB, now },
    { conversationDays: 30, feedbackDays: 365, auditDays: 90 },
  );
  const deps: HttpDeps = {
    config: {
      access: 'open',
      publicUrl: undefined,
      allowedOrigins: [],
      operator: undefined,
      contact: undefined,
      frameAncestors: [],
      bodyTimeoutMs: 15_000,
      answerTimeoutMs: 120_000,
      ...overrides.config,
    },
    corpus: corpusForTests(overrides.readPart, now, overrides.model),
    ...answerWithin(
      { answerQuestion, answerInConversation: createAnswerInConversation(answerQuestion, stores.conversations) },
      { timeoutMs: overrides.config?.answerTimeoutMs ?? 120_000, now, wait: waitFor },
    ),
    findPassages,
    feedback: stores.feedback,
    keys: stores.keys,
    audit: { log: stores.audit, secret: undefined, content: false, ...overrides.audit },
    usage: stores.usage,
    limits: {
      config: { limited: true, requestsPerKey: 0, requestsWithoutKey: 0, tokensPerKey: 0, ...overrides.limits },
      rate: overrides.rate ?? { allow: async () => true, periodSeconds: 60 },
      daily: stores.daily,
    },
    readWidget: overrides.readWidget ?? (async () => undefined),
    dataUse: {
      conversationDays: 30,
      feedbackDays: 365,
      chatPlatforms: [],
      auditDays: 90,
      logsContent: false,
      modelHost: undefined,
      modelWrites: false,
      ...overrides.dataUse,
    },
    now,
    wait: waitFor,
    log: (line) => lines.push(line),
  };
  const [answering, whole] = [createAnsweringApp(deps), createApp(deps)];
  const serve = createServe(answering, async () => whole);
  const pending: Promise<unknown>[] = [];
  const context = {
    waitUntil: (work: Promise<unknown>) => pending.push(work),
    passThroughOnException: () => {},
    props: {},
  };
  const get = async (path: string, init?: RequestInit) =>
    serve(new Request(`https://kildesvar.test${path}`, init), context);
  const ask = (body: unknown, headers: Record<string, string> = {}) =>
    get('/api/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  /** Waits for what goes on after the responses. */
  const settled = () => Promise.all(pending);
  const routes = { answering: pathsOf(answering), whole: pathsOf(whole) };
  return { get, settled, ask, lines, routes };
}

/** Of routes with a handler of their own. */
function pathsOf({ routes }: ReturnType<typeof createApp>): string[] {
  return [...new Set(routes.map(({ path }) => path))].filter((path) => !path.endsWith('*'));
}

const noModel: Platform['model'] = {
  config: modelConfigSchema.parse({}),
  fetch: () => Promise.reject(new Error('no model is set up')),
  wait: () => Promise.resolve(),
  prompts: { answer: '', rewrite: '' },
  onFault: () => {},
};

/** The snapshot of the note. */
export function corpusForTests(
  readPart: Platform['readPart'] = readSnapshotPart,
  now = () => Date.now(),
  model: Partial<Platform['model']> = {},
) {
  return createCorpusAccess({ readPart, now, newId: () => 'a-test', model: { ...noModel, ...model } });
}

export async function readSnapshotPart(name: string): Promise<Uint8Array | undefined> {
  const response = await env.ASSETS.fetch(`https://assets.invalid/_snapshot/${name}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** Quotes the first line of the passage that the search finds best, word for word. */
export async function* quoteBest(request: AskRequest, services: AnsweringServices): AsyncGenerator<AnswerEvent> {
  const { index, publicUrl } = services;
  yield { type: 'status', stage: 'searching' };
  const { hits } = await index.search({ text: request.question, limit: 3 });
  const [best, ...others] = await index.passages(hits.map(({ passageId }) => passageId));
  const found = best === undefined ? others : [best, ...others];
  yield { type: 'passages', passages: found.map(({ id, headingPath, page }) => ({ id, headingPath, page })) };
  const document = index.documents.find(({ metadata }) => metadata.id === best?.documentId);
  if (best === undefined || document === undefined) throw new Error('nothing was found');
  const quote = best.text.split('\n')[0] ?? '';
  const { id, title } = document.metadata;
  const citation: Answer['citations'][number] = {
    n: 1,
    role: 'support',
    passageId: best.id,
    document: { id, title, version: document.version },
    headingPath: [...best.headingPath],
    page: best.page,
    pageEnd: best.pageEnd,
    quote,
    start: best.start,
    end: best.start + quote.length,
    check: 'exact',
    url: `${publicUrl}/dokument/${id}?p=${best.id}&fra=${best.start}&til=${best.start + quote.length}&v=${document.version}#citat`,
  };
  const segment = { kind: 'statement' as const, text: quote, citations: [1] };
  yield { type: 'segment', segment, citations: [citation] };
  yield {
    type: 'done',
    answer: {
      id: services.newId(),
      question: request.question,
      standaloneQuestion: request.question,
      status: 'answered',
      text: `${quote} [1]`,
      segments: [segment],
      citations: [citation],
      related: others.map((passage) => passage.id),
      followUps: [],
      composer: 'extractive',
      corpusVersion: index.corpusVersion,
      checks: { fabricated: 0, misattributed: 0, dropped: 0 },
      aiNotice: 'Svaret er lavet af en maskine.',
      timings: { understand: 0, retrieve: 0, compose: 0, verify: 0, total: 0 },
    },
  };
}
