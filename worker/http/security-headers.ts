import { createMiddleware } from 'hono/factory';

import type { HttpConfig } from './http-config.ts';
import type { HttpEnv } from './http-deps.ts';

/** Our pages run no script and load nothing but their own stylesheet. */
export function securityHeaders({ frameAncestors }: HttpConfig) {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
  ].join('; ');
  return createMiddleware<HttpEnv>(async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('content-security-policy', policy);
    headers.set('x-content-type-options', 'nosniff');
    // A question stands in the address of its answer; it is nobody else's business.
    headers.set('referrer-policy', 'no-referrer');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  });
}
