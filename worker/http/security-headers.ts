import { createMiddleware } from 'hono/factory';

import type { HttpConfig } from './http-config.ts';
import type { HttpEnv } from './http-deps.ts';

/** Our pages use nothing but what we serve ourselves: one stylesheet, and the widget's script, which writes no markup. */
export function securityHeaders({ frameAncestors }: HttpConfig) {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
  return createMiddleware<HttpEnv>(async (c, next) => {
    await next();
    const { headers } = c.res;
    const setUnlessThere = (name: string, value: string) => {
      if (!headers.has(name)) headers.set(name, value);
    };
    headers.set('content-security-policy', policy);
    headers.set('x-content-type-options', 'nosniff');
    // A question stands in the address of its answer; it is nobody else's business.
    headers.set('referrer-policy', 'no-referrer');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    headers.set('cross-origin-opener-policy', 'same-origin');
    setUnlessThere('cross-origin-resource-policy', 'same-origin');
    setUnlessThere('cache-control', 'no-store');
    if (new URL(c.req.url).protocol === 'https:') headers.set('strict-transport-security', 'max-age=31536000');
  });
}
