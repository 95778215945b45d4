import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { buildWidget } from './build-widget.ts';

/** What a host page is promised: docs/embed.md says 25 kB. */
const mostGzipBytes = 25_000;

test('the widget is one module within its size, and names no place on the web to fetch from', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kildesvar-widget-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { gzip } = await buildWidget(folder);
  expect(gzip).toBeLessThanOrEqual(mostGzipBytes);
  const script = await readFile(join(folder, 'public/widget.js'), 'utf8');
  expect(script).not.toMatch(/\bimport\s*["'(]/);
  const addresses = [...script.matchAll(/https?:\/\/[^"'`\s)]+/g)].map(([address]) => address);
  expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
});
