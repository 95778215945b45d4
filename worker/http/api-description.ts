import type { OpenAPIHono } from '@hono/zod-openapi';

import examples from './api-examples.json' with { type: 'json' };
import type { HttpEnv } from './http-deps.ts';
import { describedOperations } from './pages/described-operations.ts';
import { docsPage } from './pages/docs-page.ts';
import { withExamples } from './with-examples.ts';

const introduction =
  'Svar på dansk ud fra danske dokumenter, med et ordret citat for hver påstand. Positioner er UTF-16-enheder i ' +
  'dokumentets tekst, start med og slut uden. Fejl under /api er problem+json (RFC 9457) med en fast kode.';

/** The machine-readable description of every route, and the same as a page to read. */
export function addDescription(app: OpenAPIHono<HttpEnv>): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearerKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'En nøgle fra dem, der driver tjenesten. Er tjenesten åben, kræves den ikke.',
  });
  const describe = (origin: string) =>
    withExamples(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Kildesvar',
          version: '1',
          description: introduction,
          license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
        },
        servers: [{ url: origin }],
        security: [{ bearerKey: [] }, {}],
        tags: [
          { name: 'Spørg', description: 'Spørgsmål, svar og tilbagemeldinger' },
          { name: 'Læs', description: 'Dokumenter og passager' },
          { name: 'OpenAI', description: 'For programmer, der taler OpenAI’s protokol' },
          { name: 'MCP', description: 'For sprogmodellers værktøjer' },
          { name: 'Drift', description: 'For dem, der driver tjenesten' },
        ],
      }),
      examples,
    );
  app.get('/openapi.json', (c) => c.json(describe(new URL(c.req.url).origin)));
  app.get('/docs', (c) => {
    const origin = new URL(c.req.url).origin;
    return c.html(docsPage(describedOperations(describe(origin)), introduction, origin));
  });
}
