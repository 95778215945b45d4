import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test, vi } from 'vitest';

import worker from './index.ts';

test('with variables that cannot be used nothing is served, and the log tells which', async () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const request = new Request<unknown, IncomingRequestCfProperties>('https://kildesvar.test/');
  const variables = Object.assign({ ...env }, { ACCESS: 'åben', LOG_LEVEL: 'alt', TEAMS_APP_PASSWORD: 'x' });
  const response = await worker.fetch(request, variables, createExecutionContext());
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ code: 'misconfigured' });
  expect(text).not.toContain('ACCESS');
  expect(written).toHaveBeenCalledOnce();
  const line: unknown = JSON.parse(String(written.mock.calls[0]?.[0]));
  expect(line).toMatchObject({
    event: 'misconfigured',
    faults: ['ACCESS', 'LOG_LEVEL', 'TEAMS_APP_ID', 'TEAMS_TENANT_ID'].map((key) => ({ key })),
  });
});
