import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';

import { addressOf } from '../access/caller.ts';
import { countRequest } from '../access/limits.ts';
import { answerWhole } from '../api/ask-route.ts';
import { questionSchema } from '../api/ask-request.ts';
import type { Failure } from '../failure.ts';
import type { HttpDeps, HttpEnv } from '../http-deps.ts';
import { failureOf, openCorpus } from '../open-corpus.ts';
import { toWire } from '../problem.ts';
import { noteAnswer } from '../request-log.ts';
import { requestFailure } from '../request-faults.ts';
import { respondFailure } from '../respond-failure.ts';
import { accessibilityPage } from './accessibility-page.ts';
import { demoPage } from './demo-page.ts';
import { demoStylesheet, demoStylesheetPath } from './demo-stylesheet.ts';
import { documentPage } from './document-page.ts';
import { searchText } from './document-search.ts';
import { privacyPage } from './privacy-page.ts';
import { findQuote, readQuoteLink } from './quote-mark.ts';
import { startPage, type StartPage } from './start-page.ts';
import { stylesheet, stylesheetPath } from './stylesheet.ts';

/** The pages for people. They work without script. */
export function addPages(app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void {
  app.get('/', (c) => start(c, deps));
  app.get('/dokument/:id', (c) => document(c, c.req.param('id'), deps));
  app.get('/privatliv', (c) => c.html(privacyPage(deps)));
  app.get('/tilgaengelighed', (c) => c.html(accessibilityPage(deps.config)));
  app.get('/demo', (c) => c.html(demoPage(deps.config.publicUrl ?? new URL(c.req.url).origin)));
  const stylesheets = { [stylesheetPath]: stylesheet, [demoStylesheetPath]: demoStylesheet };
  for (const [path, text] of Object.entries(stylesheets)) {
    app.get(path, (c) =>
      c.body(text, 200, {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    );
  }
}

async function start(c: Context<HttpEnv>, deps: HttpDeps): Promise<Response> {
  const typed = c.req.query('q');
  const asked = typed === undefined ? {} : { typed };
  const show = (page: Omit<StartPage, 'typed'>, failure?: Failure) => {
    if (failure === undefined) return c.html(startPage({ ...asked, ...page }));
    c.set('failure', failure);
    const { status, title, detail, errors, headers } = toWire(failure);
    const fault = errors?.[0]?.message ?? `${title}. ${detail}`;
    return c.html(startPage({ ...asked, fault, ...page }), status, { ...headers });
  };

  const opened = await openCorpus(c, deps);
  if (!opened.ok) return show({}, opened.failure);
  const { index } = opened.services;
  if (typed === undefined) return show({ index });
  const question = questionSchema.safeParse(typed);
  if (!question.success) return show({ index }, requestFailure(question.error));
  const count = await countRequest({ kind: 'address', address: addressOf(c) }, deps.limits, deps.now());
  if (!count.ok) return show({ index }, count.failure);
  for (const [name, value] of Object.entries(count.headers)) c.header(name, value);
  try {
    const events = deps.answerQuestion({ question: question.data.trim() }, opened.services, c.req.raw.signal);
    const answer = await answerWhole(events);
    noteAnswer(c, answer);
    return show({ index, answer });
  } catch (error) {
    const failure = failureOf(error, deps);
    if (failure.kind === 'unexpected') throw error;
    return show({}, failure);
  }
}

async function document(c: Context<HttpEnv>, id: string, deps: HttpDeps): Promise<Response> {
  const opened = await openCorpus(c, deps);
  if (!opened.ok) return respondFailure(c, opened.failure);
  const { index } = opened.services;
  const summary = index.documents.find(({ metadata }) => metadata.id === id);
  const text = await index.documentText(id);
  if (summary === undefined || text === undefined) {
    return respondFailure(c, {
      kind: 'unknown-document',
      faults: [{ path: 'id', message: 'Dokumentet findes ikke.' }],
    });
  }
  const search = searchText(text, c.req.query('soeg'));
  const link = readQuoteLink((name) => c.req.query(name));
  if (link === undefined) return c.html(documentPage(summary, text, { search }));
  const [passage] = await index.passages([link.passageId]);
  const mark = findQuote(link, { id, version: summary.version }, passage);
  return c.html(documentPage(summary, text, { mark, search }));
}
