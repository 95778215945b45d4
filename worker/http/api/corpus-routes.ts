import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';

import type { HttpDeps, HttpEnv } from '../http-deps.ts';
import { openCorpus } from '../open-corpus.ts';
import { respondProblem } from '../problem.ts';
import { problemResponse } from './problem-response.ts';
import { documentViewSchema, passageViewSchema, viewDocument, viewPassage } from './views.ts';

const idParameter = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) });

const documentsRoute = createRoute({
  method: 'get',
  path: '/api/documents',
  operationId: 'listDocuments',
  tags: ['Læs'],
  description: 'Alle dokumenter med titel, udgiver, dato og version, men uden tekst.',
  summary: 'De dokumenter, der svares ud fra',
  responses: {
    200: {
      description: 'Dokumenterne uden tekst',
      content: {
        'application/json': {
          schema: z.strictObject({ corpusVersion: z.string(), documents: z.array(documentViewSchema) }),
        },
      },
    },
    ...problemResponse,
  },
});

const documentRoute = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  operationId: 'readDocument',
  tags: ['Læs'],
  description: 'Hele teksten, som citater er ordrette uddrag af, med overskrifter og sideskift.',
  summary: 'Et dokument med sin tekst',
  request: { params: idParameter },
  responses: {
    200: {
      description: 'Dokumentet; alle positioner er UTF-16-enheder i text',
      content: {
        'application/json': {
          schema: z.strictObject({
            ...documentViewSchema.shape,
            outline: z.array(z.strictObject({ heading: z.string(), level: z.int(), start: z.int(), end: z.int() })),
            pageStarts: z.array(z.int()),
            text: z.string(),
          }),
        },
      },
    },
    ...problemResponse,
  },
});

const passageRoute = createRoute({
  method: 'get',
  path: '/api/passages/{id}',
  operationId: 'readPassage',
  tags: ['Læs'],
  description: 'Den ordrette tekst af en passage, og hvor i dokumentet den står.',
  summary: 'En passage',
  request: { params: idParameter },
  responses: {
    200: { description: 'Passagen', content: { 'application/json': { schema: passageViewSchema } } },
    ...problemResponse,
  },
});

export function addCorpusRoutes(app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void {
  app.openapi(documentsRoute, async (c) => {
    const opened = await openCorpus(c, deps);
    if (!opened.ok) return respondProblem(c, opened.failure);
    const { index, publicUrl } = opened.services;
    const documents = index.documents.map((document) => viewDocument(document, publicUrl));
    return c.json({ corpusVersion: index.corpusVersion, documents }, 200);
  });

  app.openapi(documentRoute, async (c) => {
    const { id } = c.req.valid('param');
    const opened = await openCorpus(c, deps);
    if (!opened.ok) return respondProblem(c, opened.failure);
    const { index, publicUrl } = opened.services;
    const document = index.documents.find(({ metadata }) => metadata.id === id);
    const text = await index.documentText(id);
    if (document === undefined || text === undefined) {
      return respondProblem(c, {
        kind: 'unknown-document',
        faults: [{ path: 'id', message: 'Dokumentet findes ikke.' }],
      });
    }
    const outline = document.outline.map((entry) => ({ ...entry }));
    const pageStarts = [...document.pageStarts];
    return c.json({ ...viewDocument(document, publicUrl), outline, pageStarts, text }, 200);
  });

  app.openapi(passageRoute, async (c) => {
    const { id } = c.req.valid('param');
    const opened = await openCorpus(c, deps);
    if (!opened.ok) return respondProblem(c, opened.failure);
    const { index, publicUrl } = opened.services;
    const [passage] = await index.passages([id]);
    if (passage === undefined) {
      return respondProblem(c, { kind: 'unknown-passage', faults: [{ path: 'id', message: 'Passagen findes ikke.' }] });
    }
    return c.json(viewPassage(passage, index, publicUrl), 200);
  });
}
