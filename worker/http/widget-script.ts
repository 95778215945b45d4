import type { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';

import type { HttpDeps, HttpEnv } from './http-deps.ts';
import { respondProblem } from './problem.ts';

/**
 * The widget's script. Every page may load it: browsers fetch module scripts with CORS, and there is nothing in it that
 * not everyone may read. What it can then ask is decided at /api.
 */
export function addWidgetScript(app: OpenAPIHono<HttpEnv>, { readWidget }: HttpDeps): void {
  app.get('/widget.js', etag(), async (c) => {
    const script = await readWidget();
    if (script === undefined) return respondProblem(c, { kind: 'unknown-path' });
    return c.body(new Uint8Array(script), 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
  });
}
